// SPDX-License-Identifier: Apache-2.0
#include "claims/place_denials.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "claims/said_passages.h"

namespace headwater {
namespace {

using Facts = std::vector<StatedFact>;

// The last voice that denies: what it denies stands inside it, and is said by nobody.
std::size_t denier_of(const ClaimInput& input, const Utterance& said) {
  const auto& attributions = input.texts.facts[said.document].attributions;
  for (auto v = said.voices.size(); v-- > 1;) {
    const auto at = said.voices[v].attribution;
    if (at && attributions[*at].stance == Stance::denies) return v;
  }
  return said.voices.size() - 1;
}

void end_at_denier(const ClaimInput& input, Utterance& said) {
  const auto denier = denier_of(input, said);
  if (denier + 1 >= said.voices.size()) return;
  said.voices.resize(denier + 1);
  said.modality = Modality::plain;
}

// An assertion of the value that is denied.
struct AssertedValues {
  explicit AssertedValues(const Facts& facts) {
    for (const auto& fact : facts) {
      if (fact.utterance.stance == Stance::asserts)
        values[{fact.incident, fact.utterance.slot}].push_back(&fact.value);
    }
  }
  [[nodiscard]] bool has(const StatedFact& denial) const {
    const auto& value = denial.value;
    const bool exact = value.kind == ValueKind::number ||
                       (value.kind == ValueKind::actor && value.named && !denial.setting);
    if (!exact) return false;
    const auto found = values.find({denial.incident, denial.utterance.slot});
    return found != values.end() &&
           std::ranges::any_of(found->second, [&](const StatedValue* other) {
             return other->named && compare_values(*other, value) != ValueMatch::clash;
           });
  }
  std::map<std::pair<MaybeIndex, std::string>, std::vector<const StatedValue*>> values;
};

DeniedContent denied_content(const ClaimInput& input, const StatedFact& fact) {
  const auto& said = fact.utterance;
  DeniedContent denied{said.document, said.span, fact.incident, {}, "", false};
  const auto& voice = said.voices.back();
  std::vector<Span> spans{said.span};
  std::vector<Span> skip;
  if (voice.attribution) {
    const auto& attribution = input.texts.facts[said.document].attributions[*voice.attribution];
    std::vector<Span> inside;
    for (const auto content : attribution.content) {
      const Span part{std::max(content.start, said.span.start),
                      std::min(content.end, said.span.end)};
      if (part.start < part.end) inside.push_back(part);
    }
    if (!inside.empty()) spans = std::move(inside);
    if (attribution.source) skip.push_back(*attribution.source);
    if (attribution.cue) skip.push_back(*attribution.cue);
  }
  denied.content = said_content(input, said.document, spans, skip);
  const auto interest = input.entities.interest(voice.entity);
  if (interest) {
    denied.denier = "@" + std::to_string(*interest);
  } else if (voice.attribution) {
    const auto& source = input.texts.facts[said.document].attributions[*voice.attribution].source;
    if (source) {
      const auto name = said_content(input, said.document, {*source}, {});
      if (!name.terms.empty()) denied.denier = name.terms.front();
    }
  }
  return denied;
}

struct Target {
  MaybeIndex incident;
  std::string slot;
  StatedValue value;
};

class DenialPlacer {
 public:
  DenialPlacer(const ClaimInput& input, const Facts& told, const Facts& sentences)
      : input_(input), asserted_(told), passages_(input, told, sentences) {
    for (const auto& fact : told)
      targets_.push_back({fact.incident, fact.utterance.slot, fact.value});
  }

  // Statements of one sentence of the list about incidents.
  void place_incident_facts(std::span<StatedFact> facts) {
    const auto denies = [](const StatedFact& fact) {
      return fact.utterance.stance == Stance::denies;
    };
    for (auto& fact : facts) {
      if (denies(fact)) end_at_denier(input_, fact.utterance);
    }
    const auto denial = std::ranges::find_if(facts, denies);
    if (denial == facts.end()) {
      const auto lead = std::ranges::find(facts, false, &StatedFact::setting);
      if (lead != facts.end() && place_negation(*lead)) return;
      keep(facts, [](const StatedFact&) { return true; });
      return;
    }
    const bool stays = std::ranges::any_of(
        facts, [&](const StatedFact& fact) { return denies(fact) && asserted_.has(fact); });
    keep(facts, [&](const StatedFact& fact) { return stays || !denies(fact); });
    if (stays) return;
    const auto target = match(*denial, false);
    if (!target) {
      stand_alone(std::move(*denial));
    } else {
      attach(std::move(*denial), *target, "claims.denied_content");
    }
  }

  // Returns whether the statement was placed with what it denies.
  bool place_sentence_fact(StatedFact& fact) {
    if (fact.utterance.stance == Stance::asserts) return place_negation(fact);
    if (fact.utterance.stance != Stance::denies) return false;
    end_at_denier(input_, fact.utterance);
    const auto target = match(fact, false);
    if (!target) return false;
    attach(std::move(fact), *target, "claims.denied_content");
    return true;
  }

  // `moved_to`: where the statements about sentences stand now; none: placed as a denial itself.
  // What denies such a one denies nothing that is still asserted.
  void renumber(const std::vector<MaybeIndex>& moved_to) {
    auto placed = std::exchange(attached, {});
    for (auto& denial : placed) {
      if (const auto now = moved_to[denial.sentence]) {
        denial.sentence = *now;
        attached.push_back(std::move(denial));
      } else {
        denial.fact.utterance.why.pop_back();  // the reason of attach()
        stand_alone(std::move(denial.fact));
      }
    }
  }

  Facts incidents;
  Facts alone;  // denials of nothing that these documents assert
  std::vector<AttachedDenial> attached;

 private:
  template <class Keeps>
  void keep(std::span<StatedFact> facts, const Keeps& keeps) {
    for (auto& fact : facts) {
      if (keeps(fact)) incidents.push_back(fact);
    }
  }

  // "Nobody had fired on the station" denies that somebody had.
  bool place_negation(StatedFact& fact) {
    if (fact.value.kind == ValueKind::number && !fact.utterance.slot.empty()) return false;
    const auto target = match(fact, true);
    if (!target) return false;
    attach(std::move(fact), *target, "claims.denied_by_negation");
    return true;
  }

  MaybeIndex match(const StatedFact& fact, bool negation) {
    auto denied = denied_content(input_, fact);
    denied.negation = negation;
    if (negation && (!denied.content.negated_act || denied.content.acts.front() == "knowledge"))
      return no_index;
    auto target = passages_.match(denied);
    if (!target && denied.content.terms.empty()) target = last_of(fact.utterance);
    if (target) last_[fact.utterance.document] = {fact.utterance.span.end, *target};
    return target;
  }

  // "There is no evidence of an attack." right after the denial of a shelling goes with it.
  [[nodiscard]] MaybeIndex last_of(const Utterance& said) const {
    constexpr std::uint32_t right_after = 3;  // code points between two sentences
    const auto found = last_.find(said.document);
    if (found == last_.end()) return no_index;
    const auto [end, target] = found->second;
    const bool near = end <= said.span.start && said.span.start - end <= right_after;
    return near ? MaybeIndex(target) : no_index;
  }

  // What nobody else says: where no speaker denies it, it is the author's own negative statement.
  void stand_alone(StatedFact fact) {
    const auto at = fact.utterance.voices.back().attribution;
    const auto& attributions = input_.texts.facts[fact.utterance.document].attributions;
    if (!at || attributions[*at].stance != Stance::denies) fact.utterance.stance = Stance::asserts;
    fact.incident = no_index;
    fact.utterance.slot.clear();
    fact.value = {};
    fact.setting = false;
    alone.push_back(std::move(fact));
  }

  void attach(StatedFact fact, std::uint32_t at, std::string rule) {
    const auto& passage = passages_[at];
    fact.utterance.stance = Stance::denies;
    fact.utterance.why.push_back({std::move(rule), {{passage.document, passage.span}}, {}, {}});
    fact.setting = false;
    if (!passage.about_incident) {
      fact.incident = no_index;
      fact.utterance.slot.clear();
      fact.value = {};
      attached.push_back({std::move(fact), passage.statement});
      return;
    }
    const auto& target = targets_[passage.statement];
    fact.incident = target.incident;
    fact.utterance.slot = target.slot;
    fact.value = target.value;
    incidents.push_back(std::move(fact));
  }

  const ClaimInput& input_;
  AssertedValues asserted_;
  SaidPassages passages_;
  std::vector<Target> targets_;
  std::map<std::uint32_t, std::pair<std::uint32_t, std::uint32_t>> last_;  // by document
};

bool has_denial(const ClaimInput& input, const Facts& facts) {
  return std::ranges::any_of(facts, [&](const StatedFact& fact) {
    return fact.utterance.stance == Stance::denies ||
           denied_content(input, fact).content.negated_act;
  });
}

}  // namespace

std::vector<AttachedDenial> place_denials(const ClaimInput& input, Facts& incidents,
                                          Facts& sentences) {
  if (!has_denial(input, incidents) && !has_denial(input, sentences)) return {};
  DenialPlacer placer(input, incidents, sentences);
  for (auto first = incidents.begin(); first != incidents.end();) {
    const auto last = std::find_if(first, incidents.end(), [&](const StatedFact& fact) {
      return fact.utterance.document != first->utterance.document ||
             fact.utterance.span != first->utterance.span;
    });
    placer.place_incident_facts({first, last});
    first = last;
  }
  Facts rest;
  std::vector<MaybeIndex> moved_to(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (placer.place_sentence_fact(sentences[i])) continue;
    moved_to[i] = static_cast<std::uint32_t>(rest.size());
    rest.push_back(std::move(sentences[i]));
  }
  placer.renumber(moved_to);
  std::ranges::move(placer.alone, std::back_inserter(rest));
  incidents = std::move(placer.incidents);
  sentences = std::move(rest);
  return std::move(placer.attached);
}

}  // namespace headwater
