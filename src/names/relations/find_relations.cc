// SPDX-License-Identifier: Apache-2.0
#include "names/relations/find_relations.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "lexicon/word_classes.h"
#include "names/entities/acronyms.h"
#include "names/entities/name_words.h"
#include "names/entities/transliterations.h"
#include "names/relations/relation_cues.h"

namespace headwater {
namespace {

constexpr std::uint32_t widest_gap = 16;      // tokens between two names that one cue can join
constexpr std::uint32_t widest_bracket = 24;  // tokens between a bracket and a name inside it

bool is_body(EntityKind kind) {
  return kind != EntityKind::person && kind != EntityKind::place;
}
bool may_be_person(EntityKind kind) {
  return kind == EntityKind::person || kind == EntityKind::unknown;
}

std::string_view rule_of(RelationKind kind) {
  switch (kind) {
    case RelationKind::front_of:
      return "names.stated_front";
    case RelationKind::wing_of:
      return "names.stated_wing";
    case RelationKind::part_of:
      return "names.stated_part";
    case RelationKind::owned_by:
      return "names.stated_owner";
    case RelationKind::led_by:
      return "names.stated_leader";
    case RelationKind::spokesman_for:
      return "names.stated_spokesman";
    case RelationKind::also_known_as:
      break;
  }
  return "names.stated_alias";
}

class RelationFinder {
 public:
  RelationFinder(const Document& document, const Sentences& text,
                 const std::vector<FoundMention>& mentions)
      : document_(document), tokens_(text.tokens), text_(text), mentions_(mentions) {}

  std::vector<StatedRelation> find() {
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (i + 1 < mentions_.size() && mentions_[i].sentence == mentions_[i + 1].sentence) {
        pair(i, i + 1);
      } else {
        list_head_.reset();
      }
      bracketed_role(i);
      unnamed_alias(i);
    }
    for (const auto& sentence : text_.sentences) one_and_the_same(sentence);
    return std::move(relations_);
  }

 private:
  [[nodiscard]] const std::string& word(std::uint32_t i) const { return tokens_[i].lower; }
  [[nodiscard]] std::uint32_t sentence_end(const FoundMention& m) const {
    return text_.sentences[m.sentence].last;
  }

  void pair(std::size_t i, std::size_t j) {
    const auto& a = mentions_[i];
    const auto& b = mentions_[j];
    if (b.first - a.last > widest_gap) {
      list_head_.reset();
      return;
    }
    if (acronym_beside(a, b)) return;
    if (list_head_ && in_list(a, b)) {
      state(RelationKind::also_known_as, mentions_[*list_head_], b, "names.alias_list", ",");
      return;
    }
    if (list_head_ && !inside_brackets(b)) list_head_.reset();
    const auto match = cue_before_name(tokens_, a.last, b.first);
    if (match && gap_allows(a.last, *match)) apply(i, j, *match);
    spokesman_before(i, j);
  }

  // "Long Name (ACR", "(ACR or ACS", "Long Name, or ACR".
  bool acronym_beside(const FoundMention& a, const FoundMention& b) {
    const auto gap = b.first - a.last;
    if (gap == 0 || gap > 3) return false;
    const bool bracket = gap == 1 && word(a.last) == "(";
    const bool alternative =
        word(b.first - 1) == "or" && (gap == 1 || (gap == 2 && word(a.last) == ","));
    if (!bracket && !alternative) return false;
    if (bracket && is_acronym(a.mention.text) && acronym_fits(a.mention.text, b.mention.text)) {
      state(RelationKind::also_known_as, a, b, "names.bracketed_acronym", "(");
      return true;
    }
    if (!is_acronym(b.mention.text) || !is_body(b.mention.kind)) return false;
    const auto* whole = &a;
    if (is_acronym(a.mention.text) && long_form_ != nullptr && long_form_->sentence == b.sentence)
      whole = long_form_;
    const bool fits = acronym_fits(b.mention.text, whole->mention.text);
    // "(SEN or SNO)": the second acronym of a bracket needs no letters of its own.
    const bool second = alternative && whole != &a && inside_brackets(b);
    if (!fits && !second && !(bracket && beside_body(a, b))) return false;
    if (whole == &a) long_form_ = &a;
    state(RelationKind::also_known_as, *whole, b, "names.bracketed_acronym", "(");
    return true;
  }

  // "the Workers' Party (PT)": letters from another language or from a longer form of the name.
  [[nodiscard]] bool beside_body(const FoundMention& a, const FoundMention& b) const {
    return a.last - a.first > 1 && b.mention.text.size() >= 2 &&
           a.mention.kind == EntityKind::organisation && b.last < sentence_end(b) &&
           word(b.last) == ")";
  }

  [[nodiscard]] bool inside_brackets(const FoundMention& m) const {
    const auto begin = text_.sentences[m.sentence].first;
    const auto from = std::max(begin, m.first - std::min(m.first, widest_bracket));
    for (auto i = m.first; i > from; --i) {
      if (word(i - 1) == ")") return false;
      if (word(i - 1) == "(") return true;
    }
    return false;
  }

  // Between two items of "X a.k.a. A (…), B, the C (…) and D": only a closing bracket, commas,
  // "and", "or", articles.
  [[nodiscard]] bool in_list(const FoundMention& a, const FoundMention& b) const {
    if (inside_brackets(b)) return false;
    static constexpr std::array<std::string_view, 7> between{")",   ",", "and", "or",
                                                             "the", ";", "also"};
    auto i = a.last;
    // A bracket with no name in it: "(front organisation used to …)".
    if (i < b.first && word(i) == "(") {
      while (i < b.first && word(i) != ")") ++i;
    }
    bool comma = false;
    for (; i < b.first; ++i) {
      if (!one_of(word(i), between)) return false;
      comma = comma || word(i) == "," || word(i) == ";" || word(i) == "or";
    }
    return comma || alike(a, b);
  }

  // Two spellings of one person's name.
  [[nodiscard]] static bool alike(const FoundMention& a, const FoundMention& b) {
    return may_be_person(a.mention.kind) && may_be_person(b.mention.kind) && a.last - a.first > 1 &&
           b.last - b.first > 1 && alike_spellings(a.mention.text, b.mention.text);
  }

  // Whether the words between the first name and the cue leave the first name its subject: an
  // apposition (", a front for"), a relative clause (", which is"), or its own verb ("is").
  [[nodiscard]] bool gap_allows(std::uint32_t first, const CueMatch& match) const {
    for (auto i = first; i < match.first; ++i) {
      if (breaks_relation(word(i))) return false;
      if (tokens_[i].kind == TokenKind::close_quote && i > first) return false;
    }
    if (match.cue->direction == CueDirection::backward) return true;
    auto i = first;
    if (i < match.first && (word(i) == ")" || tokens_[i].kind == TokenKind::close_quote)) ++i;
    if (i == match.first) return true;
    static constexpr std::array<std::string_view, 6> marks{",", "(", "-", "–", "—", "--"};
    if (one_of(word(i), marks)) {
      ++i;
      if (i < match.first && (word(i) == "which" || word(i) == "that" || word(i) == "who" ||
                              (word(i) == "whose" && word(i + 1).starts_with("name")))) {
        return true;
      }
      return match.first - i <= 8 && !introduces_source(first) &&
             has_no_clause(i, match.first, false);
    }
    static const auto& verbs = word_class("copula_or_acts");
    if (verbs.contains(word(i))) return has_no_clause(i + 1, match.first, true);
    static const auto& adverbs = word_class("before_relation");
    for (; i < match.first; ++i) {
      if (!adverbs.contains(word(i))) return false;
    }
    return true;
  }

  // "According to the police, the lorry was run by …": the name before the comma is no subject.
  [[nodiscard]] bool introduces_source(std::uint32_t last) const {
    const auto* name = mention_ending(last);
    if (name == nullptr) return false;
    auto i = name->first;
    const auto begin = text_.sentences[name->sentence].first;
    if (i > begin && word(i - 1) == "the") --i;
    return i >= begin + 2 && word(i - 1) == "to" && word(i - 2) == "according";
  }

  // No other subject takes over: no verb of speech, no "that", in an apposition no finite verb.
  [[nodiscard]] bool has_no_clause(std::uint32_t first, std::uint32_t last, bool verb) const {
    static const auto& clause = word_class("new_subject");
    static const auto& finite = word_class("finite_helper");
    for (auto i = first; i < last; ++i) {
      if (clause.contains(word(i)) || (!verb && finite.contains(word(i)))) return false;
    }
    return true;
  }

  [[nodiscard]] static bool fits_forward(RelationKind kind, EntityKind from, EntityKind to) {
    if (!is_body(from)) return false;
    if (kind == RelationKind::led_by) return to != EntityKind::place;
    return is_body(to) || (kind == RelationKind::owned_by && to == EntityKind::person);
  }

  void apply(std::size_t i, std::size_t j, const CueMatch& match) {
    const auto& a = mentions_[i];
    const auto& b = mentions_[j];
    const auto ak = a.mention.kind;
    const auto bk = b.mention.kind;
    const auto cue = cue_text(match);
    const auto kind = match.cue->kind;
    const bool bodies = (is_body(ak) || a.person_by_shape) && is_body(bk);
    switch (match.cue->direction) {
      case CueDirection::same:
        state_alias(i, j, match);
        break;
      case CueDirection::forward:
        if (fits_forward(kind, ak, bk)) state(kind, a, b, rule_of(kind), cue);
        break;
      case CueDirection::backward:
        if (bodies) state(kind, b, a, rule_of(kind), cue);
        break;
      case CueDirection::forward_person:
        if (is_body(ak) && bk == EntityKind::person && match.first <= a.last + 2)
          state(kind, a, b, rule_of(kind), cue);
        break;
      case CueDirection::backward_person:
        if (ak == EntityKind::person && is_body(bk)) state(kind, b, a, rule_of(kind), cue);
        break;
      case CueDirection::person_forward:
        if (may_be_person(ak) && is_body(bk)) state(kind, a, b, rule_of(kind), cue);
        break;
      case CueDirection::person_backward:
        if (is_body(ak) && bk == EntityKind::person && match.first <= a.last + 1)
          state(kind, b, a, rule_of(kind), cue);
        break;
    }
  }

  void state_alias(std::size_t i, std::size_t j, const CueMatch& match) {
    const auto& a = mentions_[i];
    const auto& b = mentions_[j];
    // "Ltd, formerly" may bridge kinds that were guessed; a person is never a body or a place.
    const bool clash = a.mention.kind != b.mention.kind && a.mention.kind != EntityKind::unknown &&
                       b.mention.kind != EntityKind::unknown &&
                       (a.mention.kind == EntityKind::place || b.mention.kind == EntityKind::place);
    if (clash) return;
    // "(also B)": B may be a second person or place, unless it is the same name.
    if (match.cue->words.front() == "(" && !alike(a, b)) return;
    auto head = i;
    // "Long Name (ACR) a.k.a. B": the aliases belong to the long name.
    if (long_form_ != nullptr && long_form_->sentence == a.sentence && is_acronym(a.mention.text))
      head = static_cast<std::size_t>(long_form_ - mentions_.data());
    state(RelationKind::also_known_as, mentions_[head], b, "names.stated_alias", cue_text(match));
    list_head_ = head;
  }

  // "a spokesman for the A, B, said", "A spokesman B".
  void spokesman_before(std::size_t i, std::size_t j) {
    const auto& a = mentions_[i];
    const auto& b = mentions_[j];
    if (b.mention.kind != EntityKind::person || !is_body(a.mention.kind)) return;
    const auto gap = b.first - a.last;
    if (gap > 1 || (gap == 1 && word(a.last) != ",")) return;
    const auto begin = text_.sentences[a.sentence].first;
    const auto from = a.first > begin + 5 ? a.first - 5 : begin;
    const auto match = cue_before_name(tokens_, from, a.first);
    if (match && match->cue->direction == CueDirection::person_forward)
      state(match->cue->kind, b, a, rule_of(match->cue->kind), cue_text(*match));
  }

  // "Student Society (front organisation used to raise money)" in a list of other names.
  void bracketed_role(std::size_t i) {
    const auto& a = mentions_[i];
    if (!last_head_ || mentions_[*last_head_].sentence != a.sentence || *last_head_ == i) return;
    const auto end = sentence_end(a);
    if (a.last + 1 >= end || word(a.last) != "(") return;
    auto close = a.last + 1;
    while (close < end && word(close) != ")" && close - a.last < 20) ++close;
    if (i + 1 < mentions_.size() && mentions_[i + 1].first < close) return;
    for (auto k = a.last + 1; k < close; ++k) {
      const bool front = word(k) == "front" || word(k) == "cover";
      const bool wing = word(k) == "wing" || word(k) == "arm";
      if (!front && !wing) continue;
      state(front ? RelationKind::front_of : RelationKind::wing_of, a, mentions_[*last_head_],
            "names.bracketed_role", word(k));
      return;
    }
  }

  // "The Joint Command, also known as the navy's joint command, …": an alias without capitals.
  void unnamed_alias(std::size_t i) {
    const auto& a = mentions_[i];
    if (!is_body(a.mention.kind)) return;
    const auto end = sentence_end(a);
    const auto match = alias_cue_at(tokens_, a.last, end);
    if (!match || !gap_allows(a.last, *match)) return;
    if (i + 1 < mentions_.size() && mentions_[i + 1].first < match->last + 2) return;
    if (match->last >= end || word(match->last) != "the") return;
    auto stop = match->last;
    while (stop < end && tokens_[stop].kind == TokenKind::word) ++stop;
    if (const auto* whole = belongs_to(i, stop)) {
      state(RelationKind::part_of, a, *whole, rule_of(RelationKind::part_of), cue_text(*match));
      return;
    }
    state_words(a, match->last, stop, cue_text(*match));
  }

  // "the press office of the Hill Party": the other name is that of a part of it.
  [[nodiscard]] const FoundMention* belongs_to(std::size_t i, std::uint32_t stop) const {
    if (i + 1 >= mentions_.size()) return nullptr;
    const auto& next = mentions_[i + 1];
    if (next.first >= stop || !is_body(next.mention.kind)) return nullptr;
    const auto of = word(next.first - 1) == "the" ? next.first - 2 : next.first - 1;
    return word(of) == "of" ? &next : nullptr;
  }

  // "A and B are one and the same": B need not be capitalised.
  void one_and_the_same(const Sentence& sentence) {
    for (auto k = sentence.first + 3; k + 3 < sentence.last; ++k) {
      if (word(k) != "are" && word(k) != "were") continue;
      const bool same = (word(k + 1) == "one" && word(k + 2) == "and" && word(k + 3) == "the") ||
                        (word(k + 1) == "the" && word(k + 2) == "same") ||
                        (word(k + 1) == "names" && (word(k + 2) == "for" || word(k + 2) == "of") &&
                         word(k + 3) == "the") ||
                        (word(k + 1) == "identical");
      if (!same) continue;
      for (auto i = k; i-- > sentence.first + 1;) {
        if (word(i) != "and") continue;
        const auto* left = mention_ending(i);
        if (left == nullptr) continue;
        state_words(*left, i + 1, k, "one and the same");
        return;
      }
    }
  }

  [[nodiscard]] const FoundMention* mention_ending(std::uint32_t token) const {
    const auto at = std::ranges::lower_bound(mentions_, token, {}, &FoundMention::last);
    return at != mentions_.end() && at->last == token ? &*at : nullptr;
  }

  void state_words(const FoundMention& a, std::uint32_t first, std::uint32_t last,
                   std::string_view cue) {
    while (first < last && (word(first) == "the" || word(first) == "a" || word(first) == "an"))
      ++first;
    if (first >= last || last - first > 9) return;
    const Span span{tokens_[first].span.start, tokens_[last - 1].span.end};
    const auto other = squeeze_space(document_.text.slice(span));
    relations_.push_back({RelationKind::also_known_as,
                          a.mention.text,
                          other,
                          {reason("names.stated_alias", {a.mention.span, span},
                                  {a.mention.text, other, std::string(cue)})}});
  }

  void state(RelationKind kind, const FoundMention& from, const FoundMention& to,
             std::string_view rule, std::string_view cue) {
    if (from.mention.text == to.mention.text) return;
    if (kind == RelationKind::also_known_as && rule != "names.bracketed_acronym")
      last_head_ = static_cast<std::size_t>(&from - mentions_.data());
    relations_.push_back({kind,
                          from.mention.text,
                          to.mention.text,
                          {reason(std::string(rule), {from.mention.span, to.mention.span},
                                  {from.mention.text, to.mention.text, std::string(cue)})}});
  }

  [[nodiscard]] std::string cue_text(const CueMatch& match) const {
    return squeeze_space(
        document_.text.slice({tokens_[match.first].span.start, tokens_[match.last - 1].span.end}));
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  const Sentences& text_;
  const std::vector<FoundMention>& mentions_;
  std::vector<StatedRelation> relations_;
  std::optional<std::size_t> list_head_;  // the name whose aliases are being listed
  std::optional<std::size_t> last_head_;  // the name that was last given another name
  const FoundMention* long_form_ = nullptr;
};

}  // namespace

std::vector<StatedRelation> find_relations(const Document& document, const Sentences& text,
                                           const std::vector<FoundMention>& mentions) {
  return RelationFinder(document, text, mentions).find();
}

}  // namespace headwater
