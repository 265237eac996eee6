// SPDX-License-Identifier: Apache-2.0
// The words of one sentence around a name of which control may be said: articles, adverbs, forms of
// "be", ends of phrases.
//
// Rule:    by closed classes of words; a question about a token behind the sentence is answered "no".
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/data_file.h"
#include "base/strings.h"
#include "model/document.h"
#include "names/mentions/find_mentions.h"

namespace headwater {

// What is said of a body, and of whom.
struct Bond {
  RelationKind kind = RelationKind::front_of;
  const FoundMention* owner = nullptr;
  bool by_noun = false;  // "a club run by": the noun says that the name is a body's
};
using FoundBond = std::optional<Bond>;

class ControlSentence {
 public:
  ControlSentence(const Document& document, const Sentences& text,
                  const std::vector<FoundMention>& mentions)
      : document_(document), tokens_(text.tokens), text_(text), mentions_(mentions) {}

 protected:
  using At = std::uint32_t;

  [[nodiscard]] std::string_view word(At i) const;
  template <std::size_t N>
  [[nodiscard]] bool is_one(At i, const std::array<std::string_view, N>& words) const {
    return i < end_ && one_of(word(i), words);
  }
  [[nodiscard]] bool in_class(At i, const StringSet& words) const;
  [[nodiscard]] bool is_article(At i) const;
  [[nodiscard]] bool is_relative(At i) const;
  [[nodiscard]] bool is_be(At i) const;
  [[nodiscard]] bool ends_noun_phrase(At i) const;
  // "a growers' club", "a city's paper"
  [[nodiscard]] bool is_genitive(At i) const;
  [[nodiscard]] bool opens_clause(At i) const;
  [[nodiscard]] bool is_quote(At i) const;
  // "really", "in fact", ", in effect,"
  [[nodiscard]] At after_adverbs(At i) const;
  [[nodiscard]] bool is_adverb(At i) const;
  [[nodiscard]] bool is_in_fact(At i) const;
  // "nothing but", "little more than", "none other than": the token behind, or `i`.
  [[nodiscard]] At after_nothing_but(At i) const;
  // "has been", "is", "was": the token behind, or `i` where there is none.
  [[nodiscard]] At after_be(At i) const;
  [[nodiscard]] const FoundMention* mention_at(At token) const;
  [[nodiscard]] bool has_possessive(const FoundMention& mention) const;
  [[nodiscard]] bool is_particle(At i) const;
  [[nodiscard]] bool is_agent_preposition(At i) const;
  // "at the same address as B"
  [[nodiscard]] bool shares(At i) const;
  [[nodiscard]] bool is_stand(At i) const;
  [[nodiscard]] bool is_body_noun(At i) const;
  [[nodiscard]] static bool is_person(const FoundMention& mention);

  const Document& document_;
  const std::vector<Token>& tokens_;
  const Sentences& text_;
  const std::vector<FoundMention>& mentions_;
  const FoundMention* subject_ = nullptr;  // the name of which something may be said
  At begin_ = 0;                           // of its sentence
  At end_ = 0;                             // of its sentence, or as far as one looks
};

}  // namespace headwater
