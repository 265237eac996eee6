// SPDX-License-Identifier: Apache-2.0
#include "names/relations/find_controlled_bodies.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "lexicon/name_lists.h"
#include "lexicon/word_classes.h"
#include "names/entities/acronyms.h"
#include "names/relations/control_words.h"
#include "names/relations/relation_cues.h"

namespace headwater {
namespace {

constexpr std::uint32_t longest_gap = 24;      // tokens between the two names
constexpr std::uint32_t longest_phrase = 12;   // tokens of a noun phrase up to its participle
constexpr std::uint32_t longest_passive = 10;  // tokens from a participle to its agent
constexpr std::uint32_t longest_frame = 8;     // tokens of "which the government describes as"
constexpr std::uint32_t longest_means = 10;    // tokens of "the same address and lawyer as"
constexpr std::uint32_t longest_owner = 4;     // small words before the owner: "the airline"
constexpr int deepest = 4;                     // clauses and phrases inside one another

// What is said of a body, and of whom.
struct Bond {
  RelationKind kind = RelationKind::front_of;
  const FoundMention* owner = nullptr;
  bool by_noun = false;  // "a club run by": the noun says that the name is a body's
};

class ControlReader {
 public:
  ControlReader(const Document& document, const Sentences& text,
                const std::vector<FoundMention>& mentions)
      : document_(document), tokens_(text.tokens), text_(text), mentions_(mentions) {}

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
  using At = std::uint32_t;
  using Found = std::optional<Bond>;

  [[nodiscard]] std::string_view word(At i) const {
    return i < end_ ? std::string_view(tokens_[i].lower) : std::string_view();
  }
  template <std::size_t N>
  [[nodiscard]] bool is_one(At i, const std::array<std::string_view, N>& words) const {
    return i < end_ && one_of(word(i), words);
  }
  [[nodiscard]] bool in_class(At i, const StringSet& words) const {
    return i < end_ && words.contains(word(i));
  }
  [[nodiscard]] bool is_article(At i) const {
    static constexpr std::array<std::string_view, 5> articles{"a", "an", "the", "its", "their"};
    return is_one(i, articles);
  }
  [[nodiscard]] bool is_relative(At i) const {
    static constexpr std::array<std::string_view, 3> relatives{"which", "that", "who"};
    return is_one(i, relatives);
  }
  [[nodiscard]] bool is_be(At i) const {
    static const auto& forms = word_class("be");
    return in_class(i, forms);
  }
  [[nodiscard]] bool ends_noun_phrase(At i) const {
    static const auto& ends = word_class("phrase_end");
    return i >= end_ || tokens_[i].kind != TokenKind::word || ends.contains(word(i));
  }
  // "a growers' club", "a city's paper"
  [[nodiscard]] bool is_genitive(At i) const {
    return i > begin_ && (word(i) == "'" || word(i) == "'s") &&
           tokens_[i - 1].kind == TokenKind::word &&
           tokens_[i - 1].span.end == tokens_[i].span.start;
  }
  [[nodiscard]] bool opens_clause(At i) const {
    if (is_genitive(i)) return false;
    static const auto& subjects = word_class("new_subject");
    static constexpr std::array<std::string_view, 4> marks{";", ":", "(", ")"};
    return is_one(i, marks) || in_class(i, subjects) || is_quote(i);
  }
  [[nodiscard]] bool is_quote(At i) const {
    return i < end_ &&
           (tokens_[i].kind == TokenKind::open_quote || tokens_[i].kind == TokenKind::close_quote);
  }

  // "really", "in fact", ", in effect,"
  [[nodiscard]] At after_adverbs(At i) const {
    while (i < end_) {
      if (is_adverb(i)) {
        ++i;
      } else if (is_in_fact(i)) {
        i += 2;
      } else if (word(i) == "," && is_in_fact(i + 1) && word(i + 3) == ",") {
        i += 4;
      } else {
        break;
      }
    }
    return std::min(i, end_);
  }
  [[nodiscard]] bool is_adverb(At i) const {
    static const auto& adverbs = word_class("adverb");
    static const auto& before = word_class("before_relation");
    if (is_article(i)) return false;
    return word(i).ends_with("ly") || in_class(i, adverbs) || in_class(i, before) ||
           tokens_[i].kind == TokenKind::number || word(i) == "%" || word(i) == "long";
  }
  [[nodiscard]] bool is_in_fact(At i) const {
    static constexpr std::array<std::string_view, 6> nouns{"fact",  "reality",  "effect",
                                                           "truth", "practice", "essence"};
    return word(i) == "in" && is_one(i + 1, nouns);
  }
  // "nothing but", "little more than", "none other than": the token behind, or `i`.
  [[nodiscard]] At after_nothing_but(At i) const {
    static constexpr std::array<std::string_view, 4> little{"nothing", "little", "no", "none"};
    if (!is_one(i, little)) return i;
    if (word(i + 1) == "but") return i + 2;
    const bool more = word(i + 1) == "more" || word(i + 1) == "other";
    return more && word(i + 2) == "than" ? i + 3 : i;
  }

  // "has been", "is", "was": the token behind, or `i` where there is none.
  [[nodiscard]] At after_be(At i) const {
    const auto start = i;
    static const auto& have = word_class("have");
    if (in_class(i, have)) i = after_adverbs(i + 1);
    return is_be(i) ? i + 1 : start;
  }

  [[nodiscard]] const FoundMention* mention_at(At token) const {
    const auto at = std::ranges::lower_bound(mentions_, token, {}, &FoundMention::first);
    return at != mentions_.end() && at->first == token && token < end_ ? &*at : nullptr;
  }

  // The body named at `i`, an article, a quotation mark and small words before it left out: "the
  // airline Hill Air".
  [[nodiscard]] const FoundMention* owner_at(At i) const {
    for (const auto stop = i + longest_owner; i < stop && i < end_; ++i) {
      if (const auto* mention = mention_at(i)) return is_owner(*mention) ? mention : nullptr;
      const bool small = is_article(i) || tokens_[i].kind == TokenKind::open_quote;
      if (!small && (ends_noun_phrase(i) || looks_like_participle(tokens_[i]))) return nullptr;
    }
    return nullptr;
  }

  // "by Hill Party leader Daniel Moor", "by Hill Party's lawyer" name somebody else.
  [[nodiscard]] bool is_owner(const FoundMention& mention) const {
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

  // The body behind "by", "from", "with", "at": named itself, or by its means: "the offices of B".
  // With `any_noun` also by what else belongs to it: "the brother of B".
  [[nodiscard]] const FoundMention* agent_at(At i, bool& through_means, bool any_noun = false,
                                             int depth = 0) const {
    if (const auto* owner = owner_at(i)) {
      through_means = through_means || has_possessive(*owner) ||
                      (owner->last < end_ && is_means_of_body(tokens_[owner->last]));
      return owner;
    }
    if (depth == deepest) return nullptr;
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
  // "founded by opponents of B"
  [[nodiscard]] bool is_against(At i) const {
    static constexpr std::array<std::string_view, 7> stems{
        "oppon", "critic", "rival", "enemi", "victim", "defector", "competitor"};
    return one_of(tokens_[i].stem, stems);
  }
  [[nodiscard]] bool links_means(At i) const {
    if (word(i) == "to") return word(i - 1) == "close" || word(i - 1) == "loyal";
    static constexpr std::array<std::string_view, 6> links{"of", "as", "at", "from", "in", "with"};
    return is_one(i, links);
  }

  // "founded in 1990 and paid by B", "run from the offices of B"; behind the noun of a tool any
  // participle: "a cover used by B".
  [[nodiscard]] Found passive(At i, std::optional<RelationKind> noun = {}) const {
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
  // "the ship affected was built by B": "affected" is no verb of the phrase "built by B".
  [[nodiscard]] bool is_new_verb(At i) const {
    return is_be(i) && word(i - 1) != "and" && word(i - 1) != "or";
  }
  // "founded in the war and paid by B", not "attacked in a report paid by B".
  [[nodiscard]] bool goes_on(At i) const {
    while (word(i - 1).ends_with("ly")) --i;
    return word(i - 1) == "and" || word(i - 1) == "or" || word(i - 1) == "," || is_be(i - 1);
  }
  // No adjective before a noun: "run from unmarked rooms by B".
  [[nodiscard]] bool is_verb_here(At i) const {
    if (participle_of_control(tokens_[i]) && !is_article(i - 1)) return true;
    return ends_noun_phrase(i + 1) || word(i + 1).ends_with("ly") ||
           looks_like_participle(tokens_[i + 1]) || is_particle(i + 1);
  }
  [[nodiscard]] bool is_particle(At i) const {
    static constexpr std::array<std::string_view, 6> particles{"up",   "for",      "out",
                                                               "over", "together", "on"};
    return is_one(i, particles);
  }
  [[nodiscard]] bool is_agent_preposition(At i) const {
    static constexpr std::array<std::string_view, 7> words{"by", "from", "with", "through",
                                                           "at", "of",   "in"};
    return is_one(i, words);
  }
  // "led by a manager of B"; "led by B" is another relation.
  [[nodiscard]] bool needs_means(At i) const {
    static constexpr std::array<std::string_view, 3> leads{"led", "headed", "chaired"};
    return is_one(i - 1, leads);
  }
  // "arrested in the offices of B"
  [[nodiscard]] bool is_deed(At i) const {
    static const auto& deeds = word_class("deed");
    static const auto& acts = word_class("act");
    return in_class(i, deeds) || in_class(i, acts) || acts.contains(tokens_[i].stem);
  }
  // "at the same address as B"
  [[nodiscard]] bool shares(At i) const {
    return (word(i + 1) == "the" || word(i + 1) == "one") && word(i + 2) == "same";
  }

  // "in the pay of B", "under the control of B"
  [[nodiscard]] Found in_power(At i) const {
    static constexpr std::array<std::string_view, 5> before{"in", "on", "under", "at", "does"};
    if (!is_one(i, before)) return std::nullopt;
    for (auto k = i + 1; k < i + 5 && k + 1 < end_; ++k) {
      static constexpr std::array<std::string_view, 4> links{"of", "to", "from", "with"};
      if (is_noun_of_power(tokens_[k]) && is_one(k + 1, links)) {
        const auto* owner = owner_at(k + 2);
        return owner == nullptr ? Found{} : Bond{RelationKind::front_of, owner};
      }
      if (!is_article(k) && ends_noun_phrase(k)) return std::nullopt;
    }
    return std::nullopt;
  }

  // A phrase with a noun of its own: "a club financed by B", "the youth wing of B", "a body which B
  // owns".
  [[nodiscard]] Found noun_phrase(At i, int depth) const {
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
        if (!is_name_beside(*mention)) return head ? object_relative(i, *head) : Found{};
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
        return owner == nullptr ? Found{} : Bond{RelationKind::part_of, owner, true};
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
  // "[a club] with money from B", "on the premises of B"
  [[nodiscard]] Found with_means(At i) const {
    static constexpr std::array<std::string_view, 4> before{"with", "on", "in", "at"};
    if (word(i) == "with") {
      if (auto bond = owner_of_it(i + 1)) return bond;
    }
    bool means = false;
    const auto* owner = is_one(i, before) ? agent_at(i + 1, means) : nullptr;
    return owner != nullptr && means ? Bond{RelationKind::front_of, owner} : Found{};
  }
  [[nodiscard]] bool is_phrase_preposition(At i) const {
    static const auto& prepositions = word_class("preposition");
    return word(i) == "and" || in_class(i, prepositions);
  }
  // "a newspaper close to B"
  [[nodiscard]] bool is_close_to(At i) const {
    return (word(i) == "close" || word(i) == "loyal") && word(i + 1) == "to";
  }
  [[nodiscard]] bool comma_goes_on(At i) const {
    return is_relative(i + 1) || word(i + 1) == "whose" ||
           (i + 1 < end_ && looks_like_participle(tokens_[after_adverbs_in(i + 1)]));
  }
  [[nodiscard]] At after_adverbs_in(At i) const { return std::min(after_adverbs(i), end_ - 1); }
  // "a well-funded club": the participle belongs to a noun behind it.
  [[nodiscard]] bool begins_passive(At i) const {
    const auto verb = after_adverbs(i);
    return verb < end_ && looks_like_participle(tokens_[verb]) && is_verb_here(verb);
  }
  // A place or another name that goes with a noun of the phrase: "a Telegram channel".
  [[nodiscard]] bool is_name_beside(const FoundMention& mention) const {
    if (mention.mention.kind == EntityKind::place) return true;
    return !ends_noun_phrase(mention.last) && !finite_verb_of_control(tokens_[mention.last]);
  }
  [[nodiscard]] Found with_noun(Found bond, At head) const {
    if (!bond) return bond;
    const auto& lists = name_lists();
    if (lists.place_types.contains(word(head)) || lists.titles.contains(word(head)))
      return std::nullopt;
    bond->by_noun = bond->by_noun || is_body_noun(head);
    return bond;
  }
  [[nodiscard]] bool is_body_noun(At i) const {
    static const auto& bodies = word_class("organisation_head");
    static const auto& outlets = word_class("outlet");
    return i < end_ && !tokens_[i].capital &&
           (in_class(i, bodies) || in_class(i, outlets) || word(i) == "body");
  }
  // "an arm of B", "the youth organisation of B".
  [[nodiscard]] Found part_of(At of, At head, bool definite) const {
    static constexpr std::array<std::string_view, 6> no_part{"sister", "parent",    "rival",
                                                             "former", "successor", "mother"};
    if (is_one(head - 1, no_part)) return std::nullopt;
    const auto kind = dependent_noun(tokens_[head]);
    if (const auto* owner = of_its_people(of, head))
      return Bond{RelationKind::front_of, owner, true};
    static constexpr std::array<std::string_view, 8> many{"coalition",   "alliance", "union",
                                                          "federation",  "group",    "network",
                                                          "association", "league"};
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
  // "an association of B employees"
  [[nodiscard]] const FoundMention* of_its_people(At of, At head) const {
    const auto* owner = is_body_noun(head) ? owner_at(of + 1) : nullptr;
    const bool people =
        owner != nullptr && owner->last < end_ && is_means_of_body(tokens_[owner->last]);
    return people ? owner : nullptr;
  }
  // "a B subsidiary"
  [[nodiscard]] Found modified(const FoundMention& owner) const {
    const auto noun = owner.last;
    if (noun >= end_ || !ends_noun_phrase(noun + 1) || &owner == subject_) return std::nullopt;
    const auto kind = dependent_noun(tokens_[noun]);
    return kind ? Bond{*kind, &owner, true} : Found{};
  }
  // "a club B finances"
  [[nodiscard]] Found object_relative(At i, At head) const {
    const auto* owner = owner_at(i);
    if (owner == nullptr) return std::nullopt;
    return with_noun(does(*owner), head);
  }
  // "B finances", "B has set up" at the end of a clause about what it finances.
  [[nodiscard]] Found does(const FoundMention& owner) const {
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

  // What stands behind a comma, bracket or dash after the name.
  [[nodiscard]] Found apposition(At i, int depth) const {
    if (depth > deepest) return std::nullopt;
    i = after_adverbs(i);
    if (i < end_ && tokens_[i].kind == TokenKind::open_quote) ++i;
    if (is_relative(i)) return relative(i + 1, depth);
    if (word(i) == "whose") return of_its(i + 1);
    if (word(i + 1) == "which") return in_which(i);
    if (auto bond = possessed(i)) return bond;
    if (auto bond = described(i, depth)) return bond;
    if (auto bond = passive(i)) return bond;
    if (auto bond = in_power(i)) return bond;
    if (auto bond = depends(i, depth)) return bond;
    if (ends_noun_phrase(i) && !is_article(i)) return std::nullopt;
    return noun_phrase(i, depth);
  }

  // What stands behind "is".
  [[nodiscard]] Found complement(At i, int depth) const {
    if (depth > deepest) return std::nullopt;
    i = after_nothing_but(after_adverbs(i));
    if (auto bond = possessed(i)) return bond;
    if (auto bond = described(i, depth)) return bond;
    if (auto bond = passive(i)) return bond;
    if (auto bond = in_power(i)) return bond;
    if (auto bond = depends(i, depth)) return bond;
    if (ends_noun_phrase(i) && !is_article(i)) return std::nullopt;
    return noun_phrase(i, depth);
  }

  // "widely regarded as", "described by diplomats as", "believed to be"
  [[nodiscard]] Found described(At i, int depth) const {
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
      return behind == i + 1 ? Found{} : complement(behind, depth + 1);
    }
    return std::nullopt;
  }

  // "[which] the government describes as", "[which] critics say is", "[which] they call"
  [[nodiscard]] Found framed(At i, int depth) const {
    static constexpr std::array<std::string_view, 6> calls{"call",   "calls", "called",
                                                           "termed", "dub",   "dubbed"};
    static constexpr std::array<std::string_view, 6> thinks{"say",      "says",  "believe",
                                                            "believes", "think", "thinks"};
    static const auto& said = word_class("new_subject");
    const bool according = word(i) == "according";
    for (const auto stop = std::min(end_, i + longest_frame); i < stop; ++i) {
      if (word(i) == "as" || is_one(i, calls)) return complement(i + 1, depth + 1);
      const auto behind = after_be(i + 1);
      if (behind != i + 1 &&
          (is_one(i, thinks) || in_class(i, said) || word(i) == "to" || according))
        return complement(behind, depth + 1);
      if (tokens_[i].kind != TokenKind::word || is_relative(i)) return std::nullopt;
    }
    return std::nullopt;
  }

  // What stands behind "which".
  [[nodiscard]] Found relative(At i, int depth) const {
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

  // "belongs to B", "acting for B", "takes its money from B", "acts as a front for B", "works from the
  // offices of B".
  [[nodiscard]] Found depends(At i, int depth) const {
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
    static constexpr std::array<std::string_view, 9> seated{"works",     "working", "operates",
                                                            "operating", "exists",  "survives",
                                                            "runs",      "living",  "lives"};
    if (!is_one(i, seated)) return std::nullopt;
    const auto next = word(i + 1) == "out" ? i + 2 : i + 1;
    bool means = false;
    const bool linked = is_agent_preposition(next) || word(next) == "on";
    const auto* owner = linked ? agent_at(next + 1, means) : nullptr;
    return owner == nullptr || !means ? Found{} : Bond{RelationKind::front_of, owner};
  }
  // "belongs to", "acts for", "on behalf of", "reliant on", "affiliated with".
  [[nodiscard]] Found depends_on(At i) const {
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
    return fits ? Bond{dependence_of(i), owner} : Found{};
  }
  [[nodiscard]] RelationKind dependence_of(At i) const {
    const auto& stem = tokens_[i].stem;
    if (stem == "belong") return RelationKind::owned_by;
    return stem == "affili" || stem == "subordin" ? RelationKind::part_of : RelationKind::front_of;
  }

  // "[whose] budget comes from B", "[takes] its orders from B", "[whose] rent is paid by B".
  // With a noun of the body as subject (`own`) the verb must be one of coming.
  [[nodiscard]] Found lives_on(At i, bool own = false) const {
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
      return own && !is_coming(i - 1) ? Found{} : comes_from(i);
    }
    return std::nullopt;
  }

  // "[whose rent] B pays", "[takes] B's money"
  [[nodiscard]] Found of_its_means(const FoundMention& owner, bool means, bool own) const {
    if (&owner == subject_) return std::nullopt;
    const bool money =
        has_possessive(owner) && owner.last + 1 < end_ && is_means_of_body(tokens_[owner.last + 1]);
    if (!own && money) return Bond{RelationKind::front_of, &owner};
    return means ? does(owner) : Found{};
  }
  [[nodiscard]] Found passive_of_control(At i) const {
    const auto verb = after_adverbs(i);
    return verb < end_ && participle_of_control(tokens_[verb]) ? passive(verb) : Found{};
  }
  // "comes from", "sits on", "end up in"
  [[nodiscard]] bool is_coming(At i) const {
    static constexpr std::array<std::string_view, 7> stems{"come", "came",  "stem", "flow",
                                                           "sit",  "deriv", "end"};
    if (word(i) == "up") --i;
    return one_of(tokens_[i].stem, stems);
  }
  [[nodiscard]] bool is_link(At i) const {
    static constexpr std::array<std::string_view, 6> links{"from", "with", "as", "in", "at", "on"};
    return is_one(i, links);
  }
  // "comes from B", "[an office] in the building of B"
  [[nodiscard]] Found comes_from(At i) const {
    for (const auto stop = std::min(end_, i + 4); i < stop; ++i) {
      if (is_link(i)) {
        bool through = false;
        const auto* owner = agent_at(i + 1, through);
        const bool place = word(i) == "in" || word(i) == "at" || word(i) == "on";
        return owner == nullptr || (place && !through) ? Found{}
                                                       : Bond{RelationKind::front_of, owner};
      }
      if (ends_noun_phrase(i)) return std::nullopt;
    }
    return std::nullopt;
  }

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

  // "[whose] budget comes from B", "[whose] owner is B"
  [[nodiscard]] Found of_its(At i) const {
    if (auto bond = owner_of_it(i)) return bond;
    return lives_on(i, true);
  }
  // "[its] owner, B", "[whose] biggest donor is B", "[the group's] parent company is B"
  [[nodiscard]] Found owner_of_it(At i) const {
    for (const auto stop = std::min(end_, i + longest_owner); i < stop; ++i) {
      if (ends_noun_phrase(i) && word(i) != "only") return std::nullopt;
      const auto kind = owner_noun(tokens_[i]);
      if (!kind) continue;
      auto next = i + 1;
      if (next < end_ && !ends_noun_phrase(next)) ++next;
      const auto behind = word(next) == "," ? next + 1 : after_be(next);
      const auto* owner = behind == next ? nullptr : owner_at(behind);
      return owner == nullptr || (*kind == RelationKind::front_of && is_person(*owner))
                 ? Found{}
                 : Bond{*kind, owner};
    }
    return std::nullopt;
  }
  [[nodiscard]] static bool is_person(const FoundMention& mention) {
    return mention.mention.kind == EntityKind::person && !mention.person_by_shape;
  }
  // "of which B owns half", "in which B holds a stake", "behind which stands B"
  [[nodiscard]] Found in_which(At i) const {
    if (word(i) == "behind") return behind_it(i + 2);
    if (word(i) != "in" && word(i) != "of") return std::nullopt;
    const auto* owner = owner_at(i + 2);
    if (owner == nullptr) return std::nullopt;
    static constexpr std::array<std::string_view, 5> holds{"hold", "held", "own", "has", "control"};
    const auto verb = after_adverbs(owner->last);
    return verb < end_ && one_of(tokens_[verb].stem, holds) ? Bond{RelationKind::owned_by, owner}
                                                            : Found{};
  }
  // "[behind which] stands B", "[behind which] B stands"
  [[nodiscard]] Found behind_it(At i) const {
    if (is_be(i) || is_stand(i)) ++i;
    const auto* owner = owner_at(i);
    return owner == nullptr ? Found{} : Bond{RelationKind::front_of, owner};
  }
  // "[which lists] B as its only donor"
  [[nodiscard]] Found has_as_owner(At i) const {
    const auto* owner = owner_at(i + 1);
    if (owner == nullptr || word(owner->last) != "as") return std::nullopt;
    for (auto k = owner->last + 1; k < std::min(end_, owner->last + 6); ++k) {
      if (const auto kind = owner_noun(tokens_[k])) return Bond{*kind, owner};
    }
    return std::nullopt;
  }
  [[nodiscard]] bool is_stand(At i) const {
    return i < end_ && (tokens_[i].stem == "stand" || tokens_[i].stem == "hide");
  }
  // "B's lobbying arm"
  [[nodiscard]] Found possessed(At i) const {
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

  // "the address of A is registered to B"
  [[nodiscard]] bool is_named_by_means() const {
    auto i = subject_->first;
    if (i > begin_ && tokens_[i - 1].lower == "the") --i;
    return i >= begin_ + 2 && tokens_[i - 1].lower == "of" && is_means_of_body(tokens_[i - 2]);
  }

  [[nodiscard]] Found said_of_subject() const {
    static constexpr std::array<std::string_view, 6> marks{",", "(", "-", "–", "—", "--"};
    auto i = after_bracket(subject_->last);
    if (i < end_ && tokens_[i].kind == TokenKind::close_quote) ++i;
    if (i >= end_) return std::nullopt;
    if (is_one(i, marks)) return introduces_source() ? Found{} : apposition(i + 1, 0);
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
  [[nodiscard]] Found lives_on_of_subject(At i) const {
    if (is_named_by_means()) {
      const auto behind = after_be(i);
      if (behind == i) return is_coming(i) ? comes_from(i) : Found{};
      if (auto bond = passive(behind)) return bond;
      return registered(behind);
    }
    return std::nullopt;
  }
  // "registered to B"
  [[nodiscard]] Found registered(At i) const {
    i = after_adverbs(i);
    if (i >= end_ || !participle_of_control(tokens_[i]) || word(i + 1) != "to") return std::nullopt;
    const auto* owner = owner_at(i + 2);
    return owner == nullptr ? Found{} : Bond{RelationKind::front_of, owner};
  }

  // "B owns A", "B set A up", "B is behind A", "B, which founded A": A is `owner` of the bond, for it
  // is what is found.
  [[nodiscard]] Found done_by_subject() const {
    auto found = what_it_does();
    if (!found || !may_own(*subject_, found->kind)) return std::nullopt;
    const auto& owned = *found->owner;
    if (!is_named_body(owned) || denied(subject_->last, owned.first)) return std::nullopt;
    return found;
  }
  [[nodiscard]] Found what_it_does() const {
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
      return owned == nullptr ? Found{} : Bond{RelationKind::front_of, owned};
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
    return owned != nullptr && means && pays ? Bond{*kind, owned} : Found{};
  }
  // "[B,] the main sponsor of A"
  [[nodiscard]] Found owner_of_what(At i) const {
    for (const auto stop = std::min(end_, i + 6); i < stop; ++i) {
      if (!is_article(i) && ends_noun_phrase(i)) return std::nullopt;
      if (word(i + 1) != "of") continue;
      const auto kind = owner_noun(tokens_[i]);
      const auto* owned = kind ? owner_at(i + 2) : nullptr;
      return owned == nullptr ? Found{} : Bond{*kind, owned};
    }
    return std::nullopt;
  }
  [[nodiscard]] bool has_possessive(const FoundMention& mention) const {
    return mention.last < text_.sentences[mention.sentence].last &&
           (tokens_[mention.last].lower == "'s" || tokens_[mention.last].lower == "'");
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

  void state(RelationKind kind, const FoundMention& from, const FoundMention& to) {
    const auto& left = from.first < to.first ? from : to;
    const auto& right = from.first < to.first ? to : from;
    const auto words = squeeze_space(
        document_.text.slice({tokens_[left.last].span.start, tokens_[right.first - 1].span.end}));
    relations_.push_back({kind,
                          from.mention.text,
                          to.mention.text,
                          {reason(std::string(rule_of(kind)), {from.mention.span, to.mention.span},
                                  {from.mention.text, to.mention.text, words})}});
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  const Sentences& text_;
  const std::vector<FoundMention>& mentions_;
  std::vector<StatedRelation> relations_;
  const FoundMention* subject_ = nullptr;  // the name of which something may be said
  At begin_ = 0;                           // of its sentence
  At end_ = 0;                             // of its sentence, or as far as one looks
};

}  // namespace

std::vector<StatedRelation> find_controlled_bodies(const Document& document, const Sentences& text,
                                                   const std::vector<FoundMention>& mentions) {
  return ControlReader(document, text, mentions).find();
}

}  // namespace headwater
