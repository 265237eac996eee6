// SPDX-License-Identifier: Apache-2.0
#include "names/relations/find_controlled_bodies.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/strings.h"
#include "lexicon/word_classes.h"
#include "names/entities/name_words.h"
#include "names/relations/control_phrases.h"
#include "names/relations/control_words.h"
#include "names/relations/relation_cues.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_gap = 24;  // tokens between the two names

class ControlFinder : private ControlPhrases {
 public:
  using ControlPhrases::ControlPhrases;

  std::vector<StatedRelation> find() {
    for (const auto& mention : mentions_) {
      end_ = std::min(text_.sentences[mention.sentence].last, mention.last + longest_gap);
      begin_ = text_.sentences[mention.sentence].first;
      subject_ = &mention;
      if (const auto bond = said_of_subject(); bond && may_stand_under(mention, *bond))
        state(bond->kind, mention, *bond->owner);
      if (const auto bond = done_by_subject()) state(bond->kind, *bond->owner, mention);
    }
    return std::move(relations_);
  }

 private:
  // A place in brackets behind a name is passed over, and the end of brackets around the name.
  [[nodiscard]] At after_bracket(At i) const {
    if (word(i) == ")" && subject_->first > begin_ && tokens_[subject_->first - 1].text == "(")
      return i + 1;
    if (word(i) != "(") return i;
    const auto* inside = mention_at(i + 1);
    const bool place = inside != nullptr && inside->mention.kind == EntityKind::place;
    return place && word(inside->last) == ")" ? inside->last + 1 : i;
  }

  // "According to the police, a charity run by B": the name is no subject.
  [[nodiscard]] bool introduces_source() const {
    auto i = subject_->first;
    if (i > begin_ && tokens_[i - 1].lower == "the") --i;
    return i >= begin_ + 2 && tokens_[i - 1].lower == "to" && tokens_[i - 2].lower == "according";
  }

  // "the address of A is registered to B"
  [[nodiscard]] bool is_named_by_means() const {
    auto i = subject_->first;
    if (i > begin_ && tokens_[i - 1].lower == "the") --i;
    return i >= begin_ + 2 && tokens_[i - 1].lower == "of" && is_means_of_body(tokens_[i - 2]);
  }

  [[nodiscard]] FoundBond said_of_subject() const {
    static constexpr std::array<std::string_view, 6> marks{",", "(", "-", "–", "—", "--"};
    auto i = after_bracket(subject_->last);
    if (i < end_ && tokens_[i].kind == TokenKind::close_quote) ++i;
    if (i >= end_) return std::nullopt;
    if (is_one(i, marks)) return introduces_source() ? FoundBond{} : apposition(i + 1, 0);
    if (is_named_by_means()) return lives_on_of_subject(i);
    if (word(i) == "'s" || word(i) == "'") return of_its(i + 1);
    if (word(i) == "which") return relative(i + 1, 0);
    if (word(i) == "whose") return of_its(i + 1);
    if (word(i) == "and" && is_article(i + 1)) return owner_of_it(i + 2);
    if (word(i) == "as" && is_article(i + 1)) return noun_phrase(i + 1, 0);
    i = after_adverbs(i);
    if (const auto behind = after_be(i); behind != i) return complement(behind, 0);
    if (auto bond = passive(i)) return bond;
    return depends(i, 0);
  }

  [[nodiscard]] FoundBond lives_on_of_subject(At i) const {
    if (is_named_by_means()) {
      const auto behind = after_be(i);
      if (behind == i) return is_coming(i) ? comes_from(i) : FoundBond{};
      if (auto bond = passive(behind)) return bond;
      return registered(behind);
    }
    return std::nullopt;
  }

  // "B owns A", "B set A up", "B is behind A", "B, which founded A": A is `owner` of the bond, for it
  // is what is found.
  [[nodiscard]] FoundBond done_by_subject() const {
    auto found = what_it_does();
    if (!found || !may_own(*subject_, found->kind)) return std::nullopt;
    const auto& owned = *found->owner;
    if (!is_named_body(owned) || denied(subject_->last, owned.first)) return std::nullopt;
    return found;
  }

  [[nodiscard]] FoundBond what_it_does() const {
    static const auto& have = word_class("have");
    auto i = after_bracket(subject_->last);
    if (word(i) == ",") {
      if (word(i + 1) != "which" && word(i + 1) != "who") return owner_of_what(i + 1);
      i += 2;
    }
    i = after_adverbs(i);
    const auto behind = is_stand(i) ? i + 1 : after_be(i);
    if (behind != i && word(behind) == "behind") {
      const auto* owned = owner_at(behind + 1);
      return owned == nullptr ? FoundBond{} : Bond{RelationKind::front_of, owned};
    }
    if (behind != i) return owner_of_what(behind);
    if (in_class(i, have)) i = after_adverbs(i + 1);
    if (i >= end_) return std::nullopt;
    const auto kind = finite_verb_of_control(tokens_[i]);
    if (!kind) return std::nullopt;
    const auto& verb = tokens_[i++].stem;
    while (is_particle(i) && word(i) != "on") ++i;
    if (const auto* owned = owner_at(i)) {
      if (!has_possessive(*owned)) return Bond{*kind, owned};
    }
    bool means = false;
    const auto* owned = agent_at(i, means);
    const bool pays = verb.starts_with("pa") || verb == "fund" || verb == "financ";
    return owned != nullptr && means && pays ? Bond{*kind, owned} : FoundBond{};
  }

  // "[B,] the main sponsor of A"
  [[nodiscard]] FoundBond owner_of_what(At i) const {
    for (const auto stop = std::min(end_, i + 6); i < stop; ++i) {
      if (!is_article(i) && ends_noun_phrase(i)) return std::nullopt;
      if (word(i + 1) != "of") continue;
      const auto kind = owner_noun(tokens_[i]);
      const auto* owned = kind ? owner_at(i + 2) : nullptr;
      return owned == nullptr ? FoundBond{} : Bond{*kind, owned};
    }
    return std::nullopt;
  }

  // "Reed Forum", not "Reed Race": a word of the name says so.
  [[nodiscard]] bool is_named_body(const FoundMention& mention) const {
    if (mention.mention.kind == EntityKind::outlet) return true;
    if (mention.mention.kind != EntityKind::organisation) return false;
    static const auto& bodies = word_class("organisation_head");
    for (auto i = mention.first; i < mention.last; ++i) {
      if (bodies.contains(tokens_[i].lower)) return true;
    }
    return is_acronym(mention.mention.text);
  }

  [[nodiscard]] static bool may_own(const FoundMention& mention, RelationKind kind) {
    if (mention.mention.kind == EntityKind::place) return false;
    return mention.mention.kind != EntityKind::person || mention.person_by_shape ||
           kind == RelationKind::owned_by;
  }

  // A name of unknown kind needs a word that makes it a body's.
  [[nodiscard]] bool may_stand_under(const FoundMention& mention, const Bond& bond) const {
    if (!may_own(*bond.owner, bond.kind)) return false;
    if (denied(mention.last, bond.owner->first)) return false;
    const auto kind = mention.mention.kind;
    if (kind == EntityKind::organisation || kind == EntityKind::outlet) return true;
    return (kind == EntityKind::unknown || mention.person_by_shape) && bond.by_noun;
  }

  [[nodiscard]] bool denied(At first, At last) const {
    for (auto i = first; i < last; ++i) {
      i = after_nothing_but(i);
      if (i < last && breaks_relation(tokens_[i].lower)) return true;
    }
    return false;
  }

  static std::string_view rule_of(RelationKind kind) {
    switch (kind) {
      case RelationKind::wing_of:
        return "names.stated_wing";
      case RelationKind::part_of:
        return "names.stated_part";
      case RelationKind::owned_by:
        return "names.stated_owner";
      default:
        return "names.stated_front";
    }
  }

  // Without marks at the ends and the article before the second name.
  [[nodiscard]] std::string words_between(At first, At last) const {
    while (first < last && tokens_[first].kind != TokenKind::word) ++first;
    while (last > first &&
           (tokens_[last - 1].kind != TokenKind::word || tokens_[last - 1].lower == "the"))
      --last;
    if (first == last) return {};
    return squeeze_space(
        document_.text.slice({tokens_[first].span.start, tokens_[last - 1].span.end}));
  }

  void state(RelationKind kind, const FoundMention& from, const FoundMention& to) {
    const auto& left = from.first < to.first ? from : to;
    const auto& right = from.first < to.first ? to : from;
    const auto words = words_between(left.last, right.first);
    relations_.push_back({kind,
                          from.mention.text,
                          to.mention.text,
                          {reason(std::string(rule_of(kind)), {from.mention.span, to.mention.span},
                                  {from.mention.text, to.mention.text, words})}});
  }

  std::vector<StatedRelation> relations_;
};

}  // namespace

std::vector<StatedRelation> find_controlled_bodies(const Document& document, const Sentences& text,
                                                   const std::vector<FoundMention>& mentions) {
  return ControlFinder(document, text, mentions).find();
}

}  // namespace headwater
