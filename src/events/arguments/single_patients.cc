// SPDX-License-Identifier: Apache-2.0
#include "events/arguments/single_patients.h"

namespace headwater {
namespace {

constexpr std::uint32_t adverbs_between = 3;  // "was later fatally shot"
constexpr std::uint32_t most_persons = 6;

class Reader {
 public:
  Reader(const SentenceView& view, TokenRange limits) : view_(view), limits_(limits) {}

  // Right behind an active verb.
  [[nodiscard]] std::optional<SinglePatients> from(std::uint32_t first) const {
    if (limits_.contains(first) && view_.tag(first) == Xpos::prp)
      return is_singular(first) ? std::optional(SinglePatients{1, {first, first + 1}})
                                : std::nullopt;
    SinglePatients found{0, {first, first}};
    auto at = first;
    while (found.count < most_persons) {
      const auto end = phrase_end(at);
      if (end == at || !told_singly({at, end})) return std::nullopt;
      // "… and a bystander fled": a clause of its own.
      if (found.count > 0 && opens_predicate(end)) break;
      ++found.count;
      found.words.last = end;
      const auto next = behind_link(end);
      if (!next) break;
      if (!opens_phrase(*next)) {
        // "a husband and father", "a man and woman": one or two, the form does not say.
        if (in_phrase(*next) || view_.tag(*next) == Xpos::cd) return std::nullopt;
        break;
      }
      at = *next;
    }
    return found.count > 0 ? std::optional(found) : std::nullopt;
  }

  // Right before the "be" of a passive.
  [[nodiscard]] std::optional<SinglePatients> until(std::uint32_t be) const {
    if (be == limits_.first) return std::nullopt;
    const auto last = be - 1;
    const auto& auxiliary = view_.tokens[be].lower;
    const bool several = auxiliary == "were" || auxiliary == "are" || auxiliary == "have";
    const bool one = auxiliary == "was" || auxiliary == "is" || auxiliary == "has";
    if (view_.tag(last) == Xpos::prp)
      return is_singular(last) ? std::optional(SinglePatients{1, {last, be}}) : std::nullopt;
    SinglePatients found{0, {be, be}};
    auto end = be;
    while (found.count < most_persons) {
      const auto first = phrase_begin(end);
      if (first == end || !is_head(end - 1)) return std::nullopt;
      if (!several && !told_singly({first, end})) return std::nullopt;
      ++found.count;
      found.words.first = first;
      const auto before = before_link(first);
      if (!before || !is_head(*before - 1)) break;
      end = *before;
    }
    if ((one && found.count > 1) || (several && found.count == 1)) return std::nullopt;
    return found;
  }

 private:
  [[nodiscard]] bool is_singular(std::uint32_t at) const {
    const auto& word = view_.tokens[at].lower;
    return word == "him" || word == "her" || word == "he" || word == "she";
  }
  [[nodiscard]] bool is_head(std::uint32_t at) const {
    const auto tag = view_.tag(at);
    return limits_.contains(at) && (tag == Xpos::nn || tag == Xpos::nnp);
  }
  [[nodiscard]] bool in_phrase(std::uint32_t at) const {
    if (!limits_.contains(at)) return false;
    const auto tag = view_.tag(at);
    return tag == Xpos::dt || tag == Xpos::prps || tag == Xpos::jj || tag == Xpos::nn ||
           tag == Xpos::nnp || tag == Xpos::pos || tag == Xpos::hyph;
  }
  [[nodiscard]] bool is_article(std::uint32_t at) const {
    const auto tag = view_.tag(at);
    return tag == Xpos::dt || tag == Xpos::prps;
  }
  [[nodiscard]] bool opens_phrase(std::uint32_t at) const {
    return limits_.contains(at) && (is_article(at) || view_.tag(at) == Xpos::nnp);
  }
  [[nodiscard]] std::uint32_t phrase_end(std::uint32_t at) const {
    const auto first = at;
    while (in_phrase(at) && (at == first || !is_article(at))) ++at;
    return at;
  }
  [[nodiscard]] std::uint32_t phrase_begin(std::uint32_t end) const {
    while (end > limits_.first && in_phrase(end - 1)) {
      --end;
      if (is_article(end)) break;
    }
    return end;
  }
  [[nodiscard]] bool told_singly(TokenRange phrase) const {
    if (!is_head(phrase.last - 1)) return false;
    const auto& article = view_.tokens[phrase.first].lower;
    return is_article(phrase.first) ? article != "some" && article != "any" && article != "no"
                                    : view_.tag(phrase.first) == Xpos::nnp;
  }
  [[nodiscard]] bool opens_predicate(std::uint32_t at) const {
    const auto tag = limits_.contains(at) ? view_.tag(at) : std::nullopt;
    return tag && (is_finite_verb(*tag) || tag == Xpos::md);
  }
  [[nodiscard]] std::optional<std::uint32_t> behind_link(std::uint32_t at) const {
    const bool comma = view_.text.is(at, word::comma);
    const auto joint = comma ? at + 1 : at;
    if (!limits_.contains(joint) || view_.tokens[joint].lower != "and") return std::nullopt;
    return joint + 1;
  }
  [[nodiscard]] std::optional<std::uint32_t> before_link(std::uint32_t first) const {
    if (first < limits_.first + 2 || view_.tokens[first - 1].lower != "and") return std::nullopt;
    const auto at = first - 1;
    return view_.text.is(at - 1, word::comma) && at - 1 > limits_.first ? at - 1 : at;
  }

  const SentenceView& view_;
  TokenRange limits_;
};

}  // namespace

bool may_be_several(const SentenceView& view, TokenRange limits, Span named) {
  const auto& tokens = view.tokens;
  const auto is_nominal = [&](std::uint32_t at) {
    const auto tag = limits.contains(at) ? view.tag(at) : std::nullopt;
    return tag && (is_noun(*tag) || tag == Xpos::jj || tag == Xpos::dt || tag == Xpos::cd);
  };
  auto first = limits.first;
  while (first < limits.last && tokens[first].span.end <= named.start) ++first;
  auto last = first;
  while (last < limits.last && tokens[last].span.start < named.end) ++last;
  while (first > limits.first && is_nominal(first - 1)) --first;
  while (is_nominal(last)) ++last;
  const std::string_view next = last < limits.last ? std::string_view(tokens[last].lower) : "";
  if (next == "were" || next == "are" || next == "have") return true;
  if (first > limits.first && tokens[first - 1].lower == "and") return true;
  return next == "and" && is_nominal(last + 1);
}

std::optional<SinglePatients> single_patients(const SentenceView& view, TokenRange limits,
                                              const Trigger& trigger) {
  if (trigger.part != Part::verb) return std::nullopt;
  const Reader reader(view, limits);
  if (trigger.form == InflectedForm::participle ||
      trigger.form == InflectedForm::past_or_participle) {
    for (auto at = trigger.first; at-- > limits.first && trigger.first - at <= adverbs_between;) {
      if (!view.text.is(at, word::be)) continue;
      const bool perfect = at > limits.first && view.text.is(at - 1, word::have);
      return reader.until(perfect ? at - 1 : at);
    }
  }
  return reader.from(trigger.last);
}

}  // namespace headwater
