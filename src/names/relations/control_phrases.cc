// SPDX-License-Identifier: Apache-2.0
#include "names/relations/control_phrases.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/strings.h"
#include "lexicon/name_lists.h"
#include "lexicon/word_classes.h"
#include "names/relations/control_words.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_phrase = 12;   // tokens of a noun phrase up to its participle
constexpr std::uint32_t longest_passive = 10;  // tokens from a participle to its agent
constexpr std::uint32_t longest_frame = 8;     // tokens of "which the government describes as"
constexpr int deepest = 4;                     // clauses and phrases inside one another

}  // namespace

FoundBond ControlPhrases::passive(At i, std::optional<RelationKind> noun) const {
  i = after_adverbs(i);
  if (i >= end_ || !looks_like_participle(tokens_[i])) return std::nullopt;
  std::optional<RelationKind> kind;
  const auto stop = std::min(end_, i + longest_passive);
  bool new_noun = false;
  auto last_verb = i;
  for (; i < stop; ++i) {
    if (opens_clause(i) || is_relative(i) || is_new_verb(i)) return std::nullopt;
    new_noun = new_noun || is_article(i);
    const bool verb = looks_like_participle(tokens_[i]) && is_verb_here(i);
    if (verb && new_noun && !goes_on(i)) return std::nullopt;
    if (verb) last_verb = i;
    if (verb) kind = noun ? noun : participle_of_control(tokens_[i]);
    if (kind) {
      if (const auto bond = in_power(i)) return Bond{*kind, bond->owner};
    }
    if (!is_agent_preposition(i)) continue;
    bool means = false;
    const auto* owner = agent_at(i + 1, means, kind && (word(i) == "by" || word(i) == "through"));
    if (owner == nullptr) continue;
    if (!kind && !shares(i) && (word(i) == "by" || !means || is_deed(last_verb)))
      return std::nullopt;
    if ((word(i) != "by" || needs_means(i)) && !means) return std::nullopt;
    return Bond{kind.value_or(RelationKind::front_of), owner};
  }
  return std::nullopt;
}

bool ControlPhrases::is_new_verb(At i) const {
  return is_be(i) && word(i - 1) != "and" && word(i - 1) != "or";
}

bool ControlPhrases::goes_on(At i) const {
  while (word(i - 1).ends_with("ly")) --i;
  return word(i - 1) == "and" || word(i - 1) == "or" || word(i - 1) == "," || is_be(i - 1);
}

bool ControlPhrases::is_verb_here(At i) const {
  if (participle_of_control(tokens_[i]) && !is_article(i - 1)) return true;
  return ends_noun_phrase(i + 1) || word(i + 1).ends_with("ly") ||
         looks_like_participle(tokens_[i + 1]) || is_particle(i + 1);
}

bool ControlPhrases::needs_means(At i) const {
  static constexpr std::array<std::string_view, 3> leads{"led", "headed", "chaired"};
  return is_one(i - 1, leads);
}

bool ControlPhrases::is_deed(At i) const {
  static const auto& deeds = word_class("deed");
  static const auto& acts = word_class("act");
  return in_class(i, deeds) || in_class(i, acts) || acts.contains(tokens_[i].stem);
}

FoundBond ControlPhrases::noun_phrase(At i, int depth) const {
  const bool article = is_article(i) || word(i) == "one" || word(i) == "another";
  const bool definite = word(i) == "the";
  if (article) ++i;
  const auto stop = std::min(end_, i + (article ? longest_phrase : 4));
  std::optional<At> head;
  bool in_preposition = false;
  for (; i < stop; ++i) {
    if (head && is_relative(i)) return with_noun(relative(i + 1, depth + 1), *head);
    if (is_genitive(i)) continue;
    if (opens_clause(i)) return std::nullopt;
    if (head && is_verb_of_dependence(tokens_[i]) && word(i).ends_with("ing")) {
      if (auto bond = depends_on(i)) return with_noun(bond, *head);
    }
    if (const auto* mention = mention_at(i)) {
      if (const auto bond = modified(*mention)) return bond;
      if (!is_name_beside(*mention)) return head ? object_relative(i, *head) : FoundBond{};
      i = mention->last - 1;
      continue;
    }
    if (head && word(i) == "whose") return with_noun(of_its(i + 1), *head);
    if (head && begins_passive(i)) {
      if (auto bond = passive(i, dependent_noun(tokens_[*head]))) return with_noun(bond, *head);
      return with_noun(described(i, depth), *head);
    }
    if (head && is_close_to(i) && is_body_noun(*head)) {
      const auto* owner = owner_at(i + 2);
      return owner == nullptr ? FoundBond{} : Bond{RelationKind::part_of, owner, true};
    }
    if (word(i) == ",") {
      if (head && comma_goes_on(i)) return with_noun(apposition(i + 1, depth + 1), *head);
      continue;
    }
    if (word(i) == "of" || word(i) == "for") {
      if (head && word(i + 1) == "which") return with_noun(in_which(i), *head);
      if (head && !in_preposition) {
        if (auto bond = part_of(i, *head, definite)) return bond;
      }
      in_preposition = true;
      continue;
    }
    if (is_article(i) && in_preposition && word(i) != "the") return std::nullopt;
    if (ends_noun_phrase(i)) {
      if (is_article(i) || tokens_[i].kind == TokenKind::number) continue;
      if (head && word(i + 1) == "which") return with_noun(in_which(i), *head);
      if (is_be(i) || !is_phrase_preposition(i)) return std::nullopt;
      if (const auto bond = with_means(i); bond && head && article) return with_noun(bond, *head);
      in_preposition = true;
      continue;
    }
    if (!in_preposition && !is_adverb(i)) head = i;
  }
  return std::nullopt;
}

FoundBond ControlPhrases::with_means(At i) const {
  static constexpr std::array<std::string_view, 4> before{"with", "on", "in", "at"};
  if (word(i) == "with") {
    if (auto bond = owner_of_it(i + 1)) return bond;
  }
  bool means = false;
  const auto* owner = is_one(i, before) ? agent_at(i + 1, means) : nullptr;
  return owner != nullptr && means ? Bond{RelationKind::front_of, owner} : FoundBond{};
}

bool ControlPhrases::is_phrase_preposition(At i) const {
  static const auto& prepositions = word_class("preposition");
  return word(i) == "and" || in_class(i, prepositions);
}

bool ControlPhrases::is_close_to(At i) const {
  return (word(i) == "close" || word(i) == "loyal") && word(i + 1) == "to";
}

bool ControlPhrases::comma_goes_on(At i) const {
  return is_relative(i + 1) || word(i + 1) == "whose" ||
         (i + 1 < end_ && looks_like_participle(tokens_[after_adverbs_in(i + 1)]));
}

std::uint32_t ControlPhrases::after_adverbs_in(At i) const {
  return std::min(after_adverbs(i), end_ - 1);
}

bool ControlPhrases::begins_passive(At i) const {
  const auto verb = after_adverbs(i);
  return verb < end_ && looks_like_participle(tokens_[verb]) && is_verb_here(verb);
}

bool ControlPhrases::is_name_beside(const FoundMention& mention) const {
  if (mention.mention.kind == EntityKind::place) return true;
  return !ends_noun_phrase(mention.last) && !finite_verb_of_control(tokens_[mention.last]);
}

FoundBond ControlPhrases::with_noun(FoundBond bond, At head) const {
  if (!bond) return bond;
  const auto& lists = name_lists();
  if (lists.place_types.contains(word(head)) || lists.titles.contains(word(head)))
    return std::nullopt;
  bond->by_noun = bond->by_noun || is_body_noun(head);
  return bond;
}

FoundBond ControlPhrases::part_of(At of, At head, bool definite) const {
  static constexpr std::array<std::string_view, 6> no_part{"sister", "parent",    "rival",
                                                           "former", "successor", "mother"};
  if (is_one(head - 1, no_part)) return std::nullopt;
  auto kind = dependent_noun(tokens_[head]);
  // "a front organisation of B"
  if (!kind && is_body_noun(head)) kind = dependent_noun(tokens_[head - 1]);
  if (const auto* owner = of_its_people(of, head)) return Bond{RelationKind::front_of, owner, true};
  static constexpr std::array<std::string_view, 8> many{
      "coalition", "alliance", "union", "federation", "group", "network", "association", "league"};
  static const auto& outlets = word_class("outlet");
  const bool outlet = outlets.contains(word(head));
  const bool one = definite || (!outlet && !is_one(head, many));
  if (!kind && !(one && head + 1 == of && word(of) == "of" && is_body_noun(head)))
    return std::nullopt;
  const auto* owner = owner_at(of + 1);
  if (owner == nullptr) return std::nullopt;
  // "the union of Hill Party and Stone Party", "the group of Hill Party men"
  if (!kind && owner->last < text_.sentences[owner->sentence].last &&
      (word(owner->last) == "and" || !ends_noun_phrase(owner->last)))
    return std::nullopt;
  const auto plain = outlet ? RelationKind::owned_by : RelationKind::wing_of;
  return Bond{kind.value_or(plain), owner, kind.has_value() || !outlet};
}

const FoundMention* ControlPhrases::of_its_people(At of, At head) const {
  const auto* owner = is_body_noun(head) ? owner_at(of + 1) : nullptr;
  const bool people =
      owner != nullptr && owner->last < end_ && is_means_of_body(tokens_[owner->last]);
  return people ? owner : nullptr;
}

FoundBond ControlPhrases::modified(const FoundMention& owner) const {
  const auto noun = owner.last;
  if (noun >= end_ || !ends_noun_phrase(noun + 1) || &owner == subject_) return std::nullopt;
  const auto kind = dependent_noun(tokens_[noun]);
  return kind ? Bond{*kind, &owner, true} : FoundBond{};
}

FoundBond ControlPhrases::object_relative(At i, At head) const {
  const auto* owner = owner_at(i);
  if (owner == nullptr) return std::nullopt;
  return with_noun(does(*owner), head);
}

FoundBond ControlPhrases::does(const FoundMention& owner) const {
  static const auto& have = word_class("have");
  auto i = after_adverbs(owner.last);
  if (in_class(i, have)) i = after_adverbs(i + 1);
  if (i >= end_) return std::nullopt;
  const auto kind = finite_verb_of_control(tokens_[i]);
  if (!kind) return std::nullopt;
  const auto next = is_particle(i + 1) ? i + 2 : i + 1;
  if (mention_at(next) != nullptr || is_article(next)) return std::nullopt;
  return Bond{*kind, &owner};
}

FoundBond ControlPhrases::apposition(At i, int depth) const {
  if (depth > deepest) return std::nullopt;
  i = after_adverbs(i);
  if (i < end_ && tokens_[i].kind == TokenKind::open_quote) ++i;
  if (is_relative(i)) return relative(i + 1, depth);
  if (word(i) == "whose") return of_its(i + 1);
  if (word(i + 1) == "which") return in_which(i);
  return predicate(i, depth);
}

FoundBond ControlPhrases::complement(At i, int depth) const {
  if (depth > deepest) return std::nullopt;
  i = after_nothing_but(after_adverbs(i));
  return predicate(i, depth);
}

FoundBond ControlPhrases::predicate(At i, int depth) const {
  if (auto bond = possessed(i)) return bond;
  if (auto bond = described(i, depth)) return bond;
  if (auto bond = passive(i)) return bond;
  if (auto bond = in_power(i)) return bond;
  if (auto bond = depends(i, depth)) return bond;
  if (ends_noun_phrase(i) && !is_article(i)) return std::nullopt;
  return noun_phrase(i, depth);
}

FoundBond ControlPhrases::described(At i, int depth) const {
  static constexpr std::array<std::string_view, 3> irregular{"said", "known", "seen"};
  i = after_adverbs(i);
  if (i >= end_ || (!looks_like_participle(tokens_[i]) && !is_one(i, irregular)))
    return std::nullopt;
  const auto stop = std::min(end_, i + longest_frame);
  for (++i; i < stop && tokens_[i].kind == TokenKind::word && !opens_clause(i); ++i) {
    if (word(i) == "as") return complement(i + 1, depth + 1);
    if (word(i) == "of" && word(i + 1) == "being") return complement(i + 2, depth + 1);
    if (word(i) != "to") continue;
    const auto behind = after_be(i + 1);
    return behind == i + 1 ? FoundBond{} : complement(behind, depth + 1);
  }
  return std::nullopt;
}

FoundBond ControlPhrases::framed(At i, int depth) const {
  static constexpr std::array<std::string_view, 6> calls{"call",   "calls", "called",
                                                         "termed", "dub",   "dubbed"};
  static constexpr std::array<std::string_view, 6> thinks{"say",      "says",  "believe",
                                                          "believes", "think", "thinks"};
  static const auto& said = word_class("new_subject");
  const bool according = word(i) == "according";
  for (const auto stop = std::min(end_, i + longest_frame); i < stop; ++i) {
    if (word(i) == "as" || is_one(i, calls)) return complement(i + 1, depth + 1);
    const auto behind = after_be(i + 1);
    if (behind != i + 1 && (is_one(i, thinks) || in_class(i, said) || word(i) == "to" || according))
      return complement(behind, depth + 1);
    if (tokens_[i].kind != TokenKind::word || is_relative(i)) return std::nullopt;
  }
  return std::nullopt;
}

FoundBond ControlPhrases::relative(At i, int depth) const {
  if (depth > deepest) return std::nullopt;
  i = after_adverbs(i);
  if (const auto behind = after_be(i); behind != i) return complement(behind, depth);
  if (const auto* owner = owner_at(i)) {
    if (auto bond = does(*owner)) return bond;
  }
  if (auto bond = depends(i, depth)) return bond;
  if (auto bond = has_as_owner(i)) return bond;
  return framed(i, depth);
}

FoundBond ControlPhrases::depends(At i, int depth) const {
  i = after_adverbs(i);
  if (i >= end_ || tokens_[i].capital) return std::nullopt;
  if (is_agent_preposition(i + 1) && shares(i + 1)) {
    bool means = false;
    const auto* owner = agent_at(i + 2, means);
    if (owner != nullptr && means) return Bond{RelationKind::front_of, owner};
  }
  if (is_verb_of_receiving(tokens_[i])) {
    if (auto bond = lives_on(i + 1)) return bond;
  }
  if (is_verb_of_dependence(tokens_[i])) {
    if (word(i + 1) == "as") return complement(i + 2, depth + 1);
    return depends_on(i);
  }
  static constexpr std::array<std::string_view, 9> seated{
      "works", "working", "operates", "operating", "exists", "survives", "runs", "living", "lives"};
  if (!is_one(i, seated)) return std::nullopt;
  const auto next = word(i + 1) == "out" ? i + 2 : i + 1;
  bool means = false;
  const bool linked = is_agent_preposition(next) || word(next) == "on";
  const auto* owner = linked ? agent_at(next + 1, means) : nullptr;
  return owner == nullptr || !means ? FoundBond{} : Bond{RelationKind::front_of, owner};
}

FoundBond ControlPhrases::depends_on(At i) const {
  static constexpr std::array<std::string_view, 5> under{"belong", "answer", "report", "subordin",
                                                         "affili"};
  static constexpr std::array<std::string_view, 3> on{"depend", "reliant", "act"};
  const auto& stem = tokens_[i].stem;
  const auto link = word(i + 1);
  const bool behalf = link == "on" && word(i + 2) == "behalf";
  bool means = false;
  const auto* owner = agent_at(behalf ? i + 4 : i + 2, means);
  if (owner == nullptr) return std::nullopt;
  const bool fits = behalf || (link == "to" && one_of(stem, under)) ||
                    (link == "with" && stem == "affili") ||
                    (link == "on" && one_of(stem, on) && (means || stem != "act")) ||
                    (link == "for" && !one_of(stem, under) && !one_of(stem, on)) ||
                    (link == "for" && stem == "act");
  return fits ? Bond{dependence_of(i), owner} : FoundBond{};
}

RelationKind ControlPhrases::dependence_of(At i) const {
  const auto& stem = tokens_[i].stem;
  if (stem == "belong") return RelationKind::owned_by;
  return stem == "affili" || stem == "subordin" ? RelationKind::part_of : RelationKind::front_of;
}

FoundBond ControlPhrases::lives_on(At i, bool own) const {
  bool means = false;
  const auto stop = std::min(end_, i + longest_passive);
  for (const auto first = i; i < stop; ++i) {
    if (opens_clause(i) || is_relative(i)) return std::nullopt;
    if (const auto* mention = mention_at(i)) return of_its_means(*mention, means, own);
    if (const auto behind = after_be(i); own && behind != i && i > first) {
      if (auto bond = passive_of_control(behind)) return bond;
    }
    if (!means) {
      means = is_means_of_body(tokens_[i]);
      const bool share = word(i) == "of" || tokens_[i].kind == TokenKind::number ||
                         word(i) == "%" || word(i) == "most" || word(i) == "on" ||
                         word(i) == "per" || word(i) == "only" || word(i) == "all";
      if (!means && ends_noun_phrase(i) && !is_article(i) && !share) return std::nullopt;
      continue;
    }
    if (const auto behind = after_be(i); behind != i) {
      if (auto bond = passive(behind)) return bond;
      if (auto bond = in_power(behind)) return bond;
      const bool same =
          (word(behind) == "that" || word(behind) == "those") && word(behind + 1) == "of";
      bool through = false;
      const auto* owner = same ? owner_at(behind + 2) : agent_at(after_adverbs(behind), through);
      if (owner != nullptr && (same || through)) return Bond{RelationKind::front_of, owner};
    }
    if (is_verb_of_dependence(tokens_[i])) {
      if (auto bond = depends_on(i)) return bond;
    }
    if (!is_link(i)) continue;
    return own && !is_coming(i - 1) ? FoundBond{} : comes_from(i);
  }
  return std::nullopt;
}

FoundBond ControlPhrases::of_its_means(const FoundMention& owner, bool means, bool own) const {
  if (&owner == subject_) return std::nullopt;
  const bool money =
      has_possessive(owner) && owner.last + 1 < end_ && is_means_of_body(tokens_[owner.last + 1]);
  if (!own && money) return Bond{RelationKind::front_of, &owner};
  return means ? does(owner) : FoundBond{};
}

FoundBond ControlPhrases::passive_of_control(At i) const {
  const auto verb = after_adverbs(i);
  return verb < end_ && participle_of_control(tokens_[verb]) ? passive(verb) : FoundBond{};
}

FoundBond ControlPhrases::of_its(At i) const {
  if (auto bond = owner_of_it(i)) return bond;
  return lives_on(i, true);
}

}  // namespace headwater
