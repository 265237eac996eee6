// SPDX-License-Identifier: Apache-2.0
#include "names/relations/find_owned_bodies.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/strings.h"
#include "lexicon/name_lists.h"
#include "lexicon/word_classes.h"
#include "names/relations/control_words.h"
#include "names/relations/relation_cues.h"
#include "text/coreference.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_role = 6;       // words of "militant political wing"
constexpr std::size_t most_looked_at = 64;      // names held to be an owner
constexpr std::uint32_t widest_sentence = 200;  // tokens before a name that may deny its role

bool is_body(const FoundMention& m) {
  return m.mention.kind != EntityKind::person && m.mention.kind != EntityKind::place;
}

// Tokens [first, last) that stand for an organisation: "its", "the party's", "the party".
struct Owner {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string_view head;  // "party"; empty for a pronoun
};

struct Role {
  RelationKind kind = RelationKind::wing_of;
  Owner owner;
  std::uint32_t first = 0;  // tokens of the whole phrase
  std::uint32_t last = 0;
};

class OwnedBodyFinder {
 public:
  OwnedBodyFinder(const Document& document, const Sentences& text,
                  const std::vector<FoundMention>& mentions)
      : document_(document), text_(text), tokens_(text.tokens), mentions_(mentions) {
    for (std::uint32_t m = 0; m < mentions.size(); ++m) {
      if (mentions[m].mention.kind != EntityKind::organisation) continue;
      bodies_.push_back({.range = {mentions[m].first, mentions[m].last},
                         .id = m,
                         .entity = m,
                         .sentence = mentions[m].sentence});
    }
  }

  std::vector<StatedRelation> find() {
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (!is_body(mentions_[i])) continue;
      auto role = role_before(i);
      if (!role) role = role_after(i);
      if (role) state(i, *role);
    }
    return std::move(relations_);
  }

 private:
  [[nodiscard]] const std::string& word(std::uint32_t i) const { return tokens_[i].lower; }
  [[nodiscard]] const Sentence& sentence_of(const FoundMention& m) const {
    return text_.sentences[m.sentence];
  }
  [[nodiscard]] bool is_head(std::uint32_t i) const {
    return !tokens_[i].capital && name_lists().organisation_heads.contains(word(i));
  }
  [[nodiscard]] static bool is_pronoun(std::string_view word) {
    return word == "its" || word == "their";
  }
  [[nodiscard]] bool is_the(std::uint32_t i) const { return word(i) == "the" || word(i) == "this"; }

  // An owner phrase with "its" or "'s" that starts at `i`.
  [[nodiscard]] std::optional<Owner> owner_at(std::uint32_t i, std::uint32_t end) const {
    if (i < end && is_pronoun(word(i))) return Owner{i, i + 1, {}};
    if (i + 2 < end && is_the(i) && is_head(i + 1) && (word(i + 2) == "'s" || word(i + 2) == "'"))
      return Owner{i, i + 3, word(i + 1)};
    return std::nullopt;
  }

  // "Its armed wing is the Hill Army", "the party's front, the Hill Council".
  [[nodiscard]] std::optional<Role> role_before(std::size_t i) const {
    const auto& m = mentions_[i];
    const auto begin = sentence_of(m).first;
    if (m.first - begin > widest_sentence) return std::nullopt;
    // A name right before has been read with this one already.
    const auto* nearest = body_before(i);
    if (nearest != nullptr && nearest == &mentions_[i - 1]) return std::nullopt;
    const auto match = cue_before_name(tokens_, begin, m.first);
    if (!match || !is_owned_noun(*match->cue)) return std::nullopt;
    const auto from = match->first > begin + longest_role ? match->first - longest_role : begin;
    for (auto at = match->first; at-- > from;) {
      const auto owner = owner_at(at, match->first);
      if (!owner) continue;
      for (auto k = word(begin) == "but" ? begin + 1 : begin; k < match->first; ++k) {
        if (breaks_relation(word(k))) return std::nullopt;
      }
      return Role{match->cue->kind, *owner, owner->first, match->last};
    }
    return std::nullopt;
  }

  // "the Hill Army, its armed wing", "the Hill Army is the armed wing of the party".
  [[nodiscard]] std::optional<Role> role_after(std::size_t i) const {
    static constexpr std::array<std::string_view, 6> marks{",", "(", "-", "–", "—", "--"};
    static const auto& small = word_class("before_owner");
    const auto& m = mentions_[i];
    const auto end = sentence_of(m).last;
    auto at = m.last;
    if (at < end && one_of(word(at), marks)) ++at;
    while (at < end && small.contains(word(at))) ++at;
    if (at == m.last || at >= end) return std::nullopt;
    const auto owner = owner_at(at, end);
    auto role = owner ? owned_role(*owner, end) : role_of_owner(at, end);
    if (!role || names_another(i, role->last)) return std::nullopt;
    return role;
  }

  // The noun that "its" or "the party's" owns.
  [[nodiscard]] std::optional<Role> owned_role(const Owner& owner, std::uint32_t end) const {
    std::optional<Role> found;
    const auto stop = std::min(end, owner.last + longest_role);
    for (auto k = owner.last; k < stop && tokens_[k].kind == TokenKind::word; ++k) {
      const auto match = cue_before_name(tokens_, owner.last - 1, k + 1);
      if (match && match->last == k + 1 && is_owned_noun(*match->cue))
        found = Role{match->cue->kind, owner, owner.first, k + 1};
    }
    return found;
  }

  // "the armed wing of the party".
  [[nodiscard]] std::optional<Role> role_of_owner(std::uint32_t at, std::uint32_t end) const {
    const auto stop = std::min(end, at + longest_role);
    for (auto k = at; k + 2 < stop && tokens_[k].kind == TokenKind::word; ++k) {
      if (breaks_relation(word(k))) return std::nullopt;
      if (word(k) != "of" && word(k) != "for") continue;
      if (k == at) return std::nullopt;
      const auto kind = dependent_noun(tokens_[k - 1]);
      if (kind != RelationKind::wing_of && kind != RelationKind::front_of) return std::nullopt;
      if (!is_the(k + 1) || !is_head(k + 2)) return std::nullopt;
      const bool longer = k + 3 < end && (word(k + 3) == "'s" || word(k + 3) == "of" ||
                                          tokens_[k + 3].capital || is_head(k + 3));
      if (longer) return std::nullopt;
      return Role{*kind, {k + 1, k + 3, word(k + 2)}, at, k + 3};
    }
    return std::nullopt;
  }

  // "A, its armed wing, the B": the phrase belongs to B.
  [[nodiscard]] bool names_another(std::size_t i, std::uint32_t at) const {
    if (i + 1 >= mentions_.size() || mentions_[i + 1].sentence != mentions_[i].sentence)
      return false;
    static constexpr std::array<std::string_view, 6> small{",", "(", "the", "called", "is", "was"};
    while (at < mentions_[i + 1].first && one_of(word(at), small)) ++at;
    return at >= mentions_[i + 1].first;
  }

  // The nearest body named before `i` in its sentence.
  [[nodiscard]] const FoundMention* body_before(std::size_t i) const {
    for (auto k = i; k > 0 && mentions_[k - 1].sentence == mentions_[i].sentence; --k) {
      if (is_body(mentions_[k - 1])) return &mentions_[k - 1];
    }
    return nullptr;
  }

  // The party of which `role` speaks in the sentence of mention `i`; null where none is named.
  [[nodiscard]] const FoundMention* antecedent(std::size_t i, const Role& role) const {
    const auto& owned = mentions_[i];
    const auto& owner = role.owner;
    const auto* opener = first_of_block(owned, owner);
    const auto part = [&](const Referent& referent) -> std::optional<std::uint32_t> {
      const auto& m = mentions_[referent.id];
      if (!may_own(m, owned, owner)) return std::nullopt;
      const bool here = m.sentence == owned.sentence && owner.head.empty();
      const bool called = is_called(m, owned, owner);
      if (!here && !called && &m != opener && !stands_right_before(m, owned)) return std::nullopt;
      return (called ? salience::called_so : 0U) | (!here && is_source(m) ? salience::source : 0U);
    };
    const auto* found =
        find_antecedent(bodies_, {AnaphorKind::owner, owned.first, owned.sentence}, part);
    return found == nullptr ? nullptr : &mentions_[found->id];
  }

  [[nodiscard]] static bool may_own(const FoundMention& m, const FoundMention& owned,
                                    const Owner& owner) {
    if (m.mention.kind != EntityKind::organisation || m.mention.text == owned.mention.text)
      return false;
    // "the group" is no ministry.
    static const auto& state = word_class("body_of_state");
    if (owner.head.empty() || state.contains(owner.head)) return true;
    const auto name = lower_ascii(m.mention.text);
    return std::ranges::none_of(split(name, ' '), [](auto part) { return state.contains(part); });
  }

  // "the party": a body of the paragraph that is called a party.
  [[nodiscard]] bool is_called(const FoundMention& m, const FoundMention& owned,
                               const Owner& owner) const {
    if (owner.head.empty() || sentence_of(m).block != sentence_of(owned).block) return false;
    for (auto t = m.first; t < m.last; ++t) {
      if (word(t) == owner.head) return true;
    }
    return false;
  }

  // In the sentence before, of this paragraph or the one before.
  [[nodiscard]] bool stands_right_before(const FoundMention& m, const FoundMention& owned) const {
    if (m.sentence + 1 != owned.sentence) return false;
    const auto block = sentence_of(m).block;
    const auto here = sentence_of(owned).block;
    return block + 1 >= here && document_.blocks[block].kind == document_.blocks[here].kind;
  }

  // "According to the Hill Council, …", "The Hill Council said that …".
  [[nodiscard]] bool is_source(const FoundMention& m) const {
    static const auto& verbs_of_speech = word_class("said_by_body");
    const auto& sentence = sentence_of(m);
    auto i = m.first;
    if (i > sentence.first && word(i - 1) == "the") --i;
    if (i > sentence.first && (word(i - 1) == "to" || word(i - 1) == "by")) return true;
    return m.last < sentence.last && verbs_of_speech.contains(word(m.last));
  }

  [[nodiscard]] const FoundMention* first_of_block(const FoundMention& owned,
                                                   const Owner& owner) const {
    const auto block = sentence_of(owned).block;
    auto at = std::ranges::lower_bound(mentions_, block, {},
                                       [&](const FoundMention& m) { return sentence_of(m).block; });
    auto left = most_looked_at;
    for (; at != mentions_.end() && at->sentence < owned.sentence && left-- > 0; ++at) {
      if (may_own(*at, owned, owner)) return &*at;
    }
    return nullptr;
  }

  void state(std::size_t i, const Role& role) {
    const auto* owner = antecedent(i, role);
    if (owner == nullptr) return;
    const auto& owned = mentions_[i];
    const Span phrase{tokens_[role.first].span.start, tokens_[role.last - 1].span.end};
    const auto words = squeeze_space(document_.text.slice(phrase));
    relations_.push_back(
        {role.kind,
         owned.mention.text,
         owner->mention.text,
         {reason("names.unnamed_owner", {owned.mention.span, phrase, owner->mention.span},
                 {owned.mention.text, owner->mention.text, words})}});
  }

  const Document& document_;
  const Sentences& text_;
  const std::vector<Token>& tokens_;
  const std::vector<FoundMention>& mentions_;
  std::vector<Referent> bodies_;
  std::vector<StatedRelation> relations_;
};

}  // namespace

std::vector<StatedRelation> find_owned_bodies(const Document& document, const Sentences& text,
                                              const std::vector<FoundMention>& mentions) {
  return OwnedBodyFinder(document, text, mentions).find();
}

}  // namespace headwater
