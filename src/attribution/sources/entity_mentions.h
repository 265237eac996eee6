// SPDX-License-Identifier: Apache-2.0
// The names of a document that may hold a voice, with the words that introduce them.
//
// Rule:    a run of capitalised words, with initials and "of Name" after an institution; titles in
//          front and an apposition behind describe it ("Transport Minister Rufus Adair"; "Jonas
//          Tiel, the water commissioner"). A shorter form (surname, last word, acronym in brackets)
//          belongs to the longer one.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_file.h"
#include "lexicon/source_nouns.h"
#include "model/entity.h"
#include "text/annotated_tokens.h"
#include "text/coreference.h"

namespace headwater {

struct NamedMention {
  TokenRange range;  // the name without titles
  std::string name;  // as written
  Gender gender = Gender::unknown;
  bool person = false;
  bool organisation = false;
  bool outlet = false;
  bool group = false;  // a name with an article that is no place: "the Iron Hand"
  bool place = false;
  bool described_as_person = false;      // "the trade minister, Fausto Ledger"
  std::vector<std::string> descriptors;  // lower case: titles, offices, appositions
  [[nodiscard]] bool size_is_personal() const { return range.size() > 1 && range.size() < 5; }
};

class NamedMentions {
 public:
  NamedMentions(const TextView& view, std::span<const Mention> mentions);

  // The name inside a range, without titles; none where the range has no name in its head.
  [[nodiscard]] const NamedMention* name_in(TokenRange range) const;
  // The fullest form of a name in this document.
  [[nodiscard]] std::string full_name(const std::string& name) const;
  // The nearest mention (before `position`, else after) that the noun describes ("minister").
  [[nodiscard]] const NamedMention* described_by(std::string_view noun,
                                                 std::uint32_t position) const;
  // All names, in order of the text.
  [[nodiscard]] const std::vector<NamedMention>& mentions() const { return mentions_; }
  // The last paper or programme named before the position, else the first one.
  [[nodiscard]] const NamedMention* outlet_near(std::uint32_t position) const;
  // The last organisation named in [from, position): an acronym, or a name with a noun such as
  // "council" in it.
  [[nodiscard]] const NamedMention* organisation_before(std::uint32_t position,
                                                        std::uint32_t from) const;
  // The organisation named most often before the position; ties: the last one.
  [[nodiscard]] const NamedMention* main_organisation_before(std::uint32_t position) const;
  // The first person named, where that is before the position.
  [[nodiscard]] const NamedMention* first_person_before(std::uint32_t position) const;
  // The last person or organisation named before the position.
  [[nodiscard]] const NamedMention* voice_before(std::uint32_t position) const;
  // The last person before the position who was sworn in or took the stand.
  [[nodiscard]] const NamedMention* sworn_before(std::uint32_t position) const;
  // Does the name, or a fuller form of it, belong to a person?
  [[nodiscard]] bool is_person(const NamedMention& mention) const;
  [[nodiscard]] Gender gender_of(const std::string& name) const;
  // Is the capital of this token that of a name, not of the first word of a sentence?
  [[nodiscard]] bool is_name_token(std::uint32_t token) const { return name_token_[token]; }

 private:
  [[nodiscard]] static TokenRange tokens_of(const TextView& view, Span span);
  void add_mention(const TextView& view, const Mention& found);
  static std::uint32_t read_words_before(const TextView& view, NamedMention& mention);
  void read_apposition(const TextView& view, NamedMention& mention) const;
  void read_described_before(const TextView& view, std::uint32_t first,
                             NamedMention& mention) const;
  void index_names(const TextView& view);
  void list_kinds(const TextView& view);
  [[nodiscard]] const NamedMention* meant(const Referent* referent) const {
    return referent == nullptr ? nullptr : &mentions_[referent->id];
  }
  // The last of listed mentions that begins before the position.
  [[nodiscard]] const NamedMention* last_before(const std::vector<std::uint32_t>& listed,
                                                std::uint32_t position) const;

  std::vector<bool> name_token_;
  std::vector<NamedMention> mentions_;  // sorted by range
  StringMap<std::string> longer_;       // last or first word, or acronym -> full name
  StringMap<std::vector<std::uint32_t>> described_;
  // Mentions of one kind, in order of the text.
  std::vector<std::uint32_t> outlets_;
  std::vector<std::uint32_t> voices_;
  std::vector<std::uint32_t> sworn_;
  std::optional<std::uint32_t> first_person_;
  // What "it" and "the group" may stand for.
  std::vector<Referent> organisations_;
  std::vector<Referent> groups_;
  StringMap<Gender> genders_;
  StringSet persons_;
};

}  // namespace headwater
