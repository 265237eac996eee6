// SPDX-License-Identifier: Apache-2.0
#include "names/relations/owner_phrases.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/strings.h"
#include "lexicon/name_lists.h"
#include "lexicon/word_classes.h"
#include "names/relations/control_words.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_means = 10;  // tokens of "the same address and lawyer as"
constexpr std::uint32_t longest_owner = 4;   // small words before the owner: "the airline"
constexpr int most_links = 4;                // "the owner of the house of the heirs of"

}  // namespace

const FoundMention* OwnerPhrases::owner_at(At i) const {
  for (const auto stop = i + longest_owner; i < stop && i < end_; ++i) {
    if (const auto* mention = mention_at(i)) return is_owner(*mention) ? mention : nullptr;
    const bool small = is_article(i) || tokens_[i].kind == TokenKind::open_quote;
    if (!small && (ends_noun_phrase(i) || looks_like_participle(tokens_[i]))) return nullptr;
  }
  return nullptr;
}

bool OwnerPhrases::is_owner(const FoundMention& mention) const {
  if (&mention == subject_ || mention.mention.text == subject_->mention.text) return false;
  const auto last = text_.sentences[mention.sentence].last;
  if (mention.last >= last) return true;
  const auto& next = tokens_[mention.last];
  if (next.lower == "'s" || next.lower == "'") {
    const auto stop = std::min(last, mention.last + 4);
    for (auto i = mention.last + 1; i < stop; ++i) {
      if (is_means_of_body(tokens_[i])) return true;
    }
    return false;
  }
  return is_means_of_body(next) || !name_lists().titles.contains(next.lower);
}

const FoundMention* OwnerPhrases::agent_at(At i, bool& through_means, bool any_noun,
                                           int depth) const {
  if (const auto* owner = owner_at(i)) {
    through_means = through_means || has_possessive(*owner) ||
                    (owner->last < end_ && is_means_of_body(tokens_[owner->last]));
    return owner;
  }
  if (depth == most_links) return nullptr;
  bool means = false;
  for (const auto stop = i + longest_means; i < stop && i < end_; ++i) {
    if (means && links_means(i)) {
      through_means = true;
      return agent_at(i + 1, through_means, any_noun, depth + 1);
    }
    if (!is_article(i) && (ends_noun_phrase(i) && word(i) != "same")) {
      if (word(i) != "of" && word(i) != "and" && word(i) != "to") return nullptr;
    }
    if (mention_at(i) != nullptr) return nullptr;
    if (is_against(i)) return nullptr;
    means = means || is_means_of_body(tokens_[i]) || (any_noun && !is_article(i));
  }
  return nullptr;
}

bool OwnerPhrases::is_against(At i) const {
  static constexpr std::array<std::string_view, 7> stems{"oppon",  "critic",   "rival",     "enemi",
                                                         "victim", "defector", "competitor"};
  return one_of(tokens_[i].stem, stems);
}

bool OwnerPhrases::links_means(At i) const {
  if (word(i) == "to") return word(i - 1) == "close" || word(i - 1) == "loyal";
  static constexpr std::array<std::string_view, 6> links{"of", "as", "at", "from", "in", "with"};
  return is_one(i, links);
}

FoundBond OwnerPhrases::in_power(At i) const {
  static constexpr std::array<std::string_view, 5> before{"in", "on", "under", "at", "does"};
  if (!is_one(i, before)) return std::nullopt;
  for (auto k = i + 1; k < i + 5 && k + 1 < end_; ++k) {
    static constexpr std::array<std::string_view, 4> links{"of", "to", "from", "with"};
    if (is_noun_of_power(tokens_[k]) && is_one(k + 1, links)) {
      const auto* owner = owner_at(k + 2);
      return owner == nullptr ? FoundBond{} : Bond{RelationKind::front_of, owner};
    }
    if (!is_article(k) && ends_noun_phrase(k)) return std::nullopt;
  }
  return std::nullopt;
}

FoundBond OwnerPhrases::possessed(At i) const {
  if (word(i) == "the") ++i;
  const auto* owner = mention_at(i);
  if (owner == nullptr || owner == subject_ || !has_possessive(*owner)) return std::nullopt;
  for (auto k = owner->last + 1; k < std::min(end_, owner->last + 6); ++k) {
    if (ends_noun_phrase(k)) return std::nullopt;
    const auto kind = dependent_noun(tokens_[k]);
    if (!ends_noun_phrase(k + 1)) continue;
    if (kind) return Bond{*kind, owner, true};
    if (is_body_noun(k) && word(k - 1) == "own") return Bond{RelationKind::wing_of, owner, true};
  }
  return std::nullopt;
}

FoundBond OwnerPhrases::owner_of_it(At i) const {
  for (const auto stop = std::min(end_, i + longest_owner); i < stop; ++i) {
    if (ends_noun_phrase(i) && word(i) != "only") return std::nullopt;
    const auto kind = owner_noun(tokens_[i]);
    if (!kind) continue;
    auto next = i + 1;
    if (next < end_ && !ends_noun_phrase(next)) ++next;
    const auto behind = word(next) == "," ? next + 1 : after_be(next);
    const auto* owner = behind == next ? nullptr : owner_at(behind);
    return owner == nullptr || (*kind == RelationKind::front_of && is_person(*owner))
               ? FoundBond{}
               : Bond{*kind, owner};
  }
  return std::nullopt;
}

FoundBond OwnerPhrases::has_as_owner(At i) const {
  const auto* owner = owner_at(i + 1);
  if (owner == nullptr || word(owner->last) != "as") return std::nullopt;
  for (auto k = owner->last + 1; k < std::min(end_, owner->last + 6); ++k) {
    if (const auto kind = owner_noun(tokens_[k])) return Bond{*kind, owner};
  }
  return std::nullopt;
}

FoundBond OwnerPhrases::in_which(At i) const {
  if (word(i) == "behind") return behind_it(i + 2);
  if (word(i) != "in" && word(i) != "of") return std::nullopt;
  const auto* owner = owner_at(i + 2);
  if (owner == nullptr) return std::nullopt;
  static constexpr std::array<std::string_view, 5> holds{"hold", "held", "own", "has", "control"};
  const auto verb = after_adverbs(owner->last);
  return verb < end_ && one_of(tokens_[verb].stem, holds) ? Bond{RelationKind::owned_by, owner}
                                                          : FoundBond{};
}

FoundBond OwnerPhrases::behind_it(At i) const {
  if (is_be(i) || is_stand(i)) ++i;
  const auto* owner = owner_at(i);
  return owner == nullptr ? FoundBond{} : Bond{RelationKind::front_of, owner};
}

bool OwnerPhrases::is_link(At i) const {
  static constexpr std::array<std::string_view, 6> links{"from", "with", "as", "in", "at", "on"};
  return is_one(i, links);
}

FoundBond OwnerPhrases::comes_from(At i) const {
  for (const auto stop = std::min(end_, i + 4); i < stop; ++i) {
    if (is_link(i)) {
      bool through = false;
      const auto* owner = agent_at(i + 1, through);
      const bool place = word(i) == "in" || word(i) == "at" || word(i) == "on";
      return owner == nullptr || (place && !through) ? FoundBond{}
                                                     : Bond{RelationKind::front_of, owner};
    }
    if (ends_noun_phrase(i)) return std::nullopt;
  }
  return std::nullopt;
}

bool OwnerPhrases::is_coming(At i) const {
  static constexpr std::array<std::string_view, 7> stems{"come", "came",  "stem", "flow",
                                                         "sit",  "deriv", "end"};
  if (word(i) == "up") --i;
  return one_of(tokens_[i].stem, stems);
}

FoundBond OwnerPhrases::registered(At i) const {
  i = after_adverbs(i);
  if (i >= end_ || !participle_of_control(tokens_[i]) || word(i + 1) != "to") return std::nullopt;
  const auto* owner = owner_at(i + 2);
  return owner == nullptr ? FoundBond{} : Bond{RelationKind::front_of, owner};
}

}  // namespace headwater
