// SPDX-License-Identifier: Apache-2.0
// The names behind source phrases: in the phrase, beside it, or elsewhere in the document for what
// it describes.
//
// Example: "its director, Kees Roe" -> Kees Roe; "the minister" -> the one whom the text calls a
//          minister.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "attribution/sources/entity_mentions.h"
#include "attribution/sources/resolved_source.h"
#include "text/annotated_tokens.h"

namespace headwater {

class NamedHolders {
 public:
  NamedHolders(const TextView& view, const NamedMentions& names) : view_(view), names_(names) {}

  [[nodiscard]] Holder named(const NamedMention& mention, std::string rule) const;
  // A name in the head of the phrase or beside it; no name: an empty one.
  [[nodiscard]] Holder named_phrase(TokenRange range, TokenRange head,
                                    std::string_view noun_class) const;
  // "the minister", "the Front": the name that the noun describes elsewhere in the document.
  [[nodiscard]] std::optional<Holder> described(TokenRange range, TokenRange head,
                                                std::string_view noun,
                                                std::string_view noun_class) const;
  // "the accused", "the witness"
  [[nodiscard]] std::optional<Holder> in_court(TokenRange head, std::string_view noun) const;
  // "this newspaper", "the paper"
  [[nodiscard]] std::optional<Holder> own_paper(TokenRange range, TokenRange head,
                                                std::string_view noun) const;
  // "the latter": the last one named before the token.
  [[nodiscard]] std::optional<Holder> latter(std::uint32_t token) const;
  [[nodiscard]] const NamedMention* last_name_in(TokenRange range) const;

 private:
  [[nodiscard]] std::optional<Holder> name_beside(TokenRange range, TokenRange head) const;
  [[nodiscard]] std::optional<Holder> behind_portfolio(TokenRange range, TokenRange head) const;
  [[nodiscard]] std::string joined_names(TokenRange head) const;

  const TextView& view_;
  const NamedMentions& names_;
};

}  // namespace headwater
