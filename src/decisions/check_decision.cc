// SPDX-License-Identifier: Apache-2.0
#include "decisions/check_decision.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <initializer_list>
#include <string_view>

#include "base/hash.h"
#include "decisions/named_findings.h"

namespace headwater {
namespace {

constexpr std::size_t longest_text = 20'000;

using ClaimOfNumber = std::function<std::optional<std::uint32_t>(std::uint64_t)>;

bool is_one_of(const std::string& value, std::initializer_list<std::string_view> values) {
  return std::ranges::find(values, value) != values.end();
}

class Checker {
 public:
  Checker(const Case& whole, Decision asked, const ClaimOfNumber& claim_of_number)
      : whole_(whole),
        asked_(std::move(asked)),
        claim_of_number_(claim_of_number),
        names_(whole, {asked_}) {}

  Result<Decision> run() {
    if (asked_.value.size() > longest_text || asked_.why.size() > longest_text)
      no(asked_.target, fmt::format("more than {} bytes of text", longest_text));
    check();
    if (error_) return std::unexpected(*error_);
    return std::move(asked_);
  }

 private:
  void no(const std::string& input, std::string reason) {
    if (!error_) error_ = Error{ErrorKind::usage, input, std::move(reason)};
  }

  void check() {
    switch (asked_.action) {
      case DecisionAction::rate:
        return check_rate();
      case DecisionAction::merge:
        return check_merge();
      case DecisionAction::split:
        return check_split();
      case DecisionAction::same:
        return check_same();
      case DecisionAction::derive:
        return check_derive();
      case DecisionAction::attribute:
        if (asked_.value.empty()) no(asked_.target, "who says it is not given");
        return utterance(asked_.target);
      case DecisionAction::conflict:
        return check_conflict();
      case DecisionAction::note:
        return check_note();
      case DecisionAction::hypothesis:
        return check_hypothesis();
      case DecisionAction::judge:
        return check_judge();
    }
  }

  std::optional<std::uint32_t> find_claim(const std::string& name) const {
    if (const auto claim = names_.claim(name, nullptr)) return claim;
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error != std::errc{} || end != name.data() + name.size()) return std::nullopt;
    return claim_of_number_(number);
  }

  NamedClaim anchor_of(std::uint32_t index) const {
    const auto& claim = whole_.findings.claims[index];
    NamedClaim anchor{claim.slot, {}};
    for (const auto u : claim.utterances) anchor.utterances.push_back(name_of_utterance(whole_, u));
    return anchor;
  }

  // Puts the id in the place of the name, and keeps what the claim was.
  std::optional<std::uint32_t> claim(std::string& name) {
    const auto found = find_claim(name);
    if (!found || whole_.findings.claims[*found].utterances.empty()) {
      no(name, "no claim has this id or number");
      return std::nullopt;
    }
    name = whole_.findings.claims[*found].id;
    asked_.anchors.push_back(anchor_of(*found));
    return found;
  }

  void utterance(const std::string& id) {
    if (names_.utterances(id).empty())
      no(id,
         "no claim is made at this place (DOCUMENT:START-END, as headwater claims --json shows "
         "it)");
  }

  void value_of(std::initializer_list<std::string_view> values, std::string_view what) {
    if (!is_one_of(asked_.value, values)) no(asked_.value, std::string(what));
  }

  void check_rate() {
    if (names_.source(asked_.target))
      return value_of({"A", "B", "C", "D", "E", "F", ""}, "the reliability of a source is A to F");
    value_of({"1", "2", "3", "4", "5", "6", ""}, "the credibility of a claim is 1 to 6");
    if (!find_claim(asked_.target)) return no(asked_.target, "no claim or source has this id");
    claim(asked_.target);
  }

  void check_merge() {
    if (asked_.others.empty())
      return no(asked_.target, "the claim that becomes part of it is not given");
    const auto kept = claim(asked_.target);
    for (auto& other : asked_.others) {
      if (const auto found = claim(other); found && found == kept)
        no(other, "both are one claim already");
    }
  }

  void check_split() {
    const auto from = claim(asked_.target);
    if (!from) return;
    if (asked_.others.empty())
      no(asked_.target, "which of its utterances are split off is not given");
    const auto in_claim = asked_.anchors.front().utterances;
    for (const auto& id : asked_.others) {
      if (std::ranges::find(in_claim, id) == in_claim.end())
        no(id, fmt::format("is no utterance of {}", asked_.target));
    }
    if (asked_.others.size() >= in_claim.size())
      no(asked_.target, "one utterance at least has to stay in the claim");
  }

  void check_same() {
    value_of({"same", "different", "unsure"}, "the answer is same, different or unsure");
    if (asked_.others.size() != 1)
      return no(asked_.target, "two claims or utterances are compared");
    for (auto* side : {&asked_.target, &asked_.others.front()}) {
      const auto said = names_.utterances(*side);
      if (said.empty()) {
        claim(*side);
      } else if (const auto index = whole_.findings.utterances[said.front()].claim) {
        asked_.anchors.push_back(anchor_of(*index));
      }
    }
    if (asked_.target == asked_.others.front()) no(asked_.target, "both are one");
  }

  void check_derive() {
    utterance(asked_.target);
    if (!asked_.value.empty() && !value_named<Derivation>(asked_.value))
      no(asked_.value,
         "is no kind of derivation (quotation attribution verbatim rewrite syndication "
         "shared_feed original)");
    if (asked_.others.size() > 1) no(asked_.target, "comes from one utterance");
    if (asked_.others.empty() || error_) return;
    const auto& from = asked_.others.front();
    utterance(from);
    if (from == asked_.target) no(from, "an utterance does not come from itself");
    for (const auto u : names_.utterances(asked_.target)) {
      for (const auto other : names_.utterances(from)) {
        if (whole_.findings.utterances[u].claim != whole_.findings.utterances[other].claim)
          continue;
        return check_circle(u, other);
      }
    }
    no(from, "is no utterance of the same claim: merge the claims first");
  }

  void check_circle(std::uint32_t u, std::uint32_t from) {
    const auto& said = whole_.findings.utterances;
    std::size_t steps = 0;
    for (MaybeIndex at = from; at && steps < said.size(); at = said[*at].derived_from, ++steps) {
      if (*at == u) return no(name_of_utterance(whole_, from), "comes from that utterance itself");
    }
  }

  void check_conflict() {
    value_of({"accepted", "rejected", ""}, "a conflict is accepted or rejected");
    const auto index = names_.conflict(asked_);
    const auto* conflict =
        index ? &whole_.findings.conflicts[*index] : names_.rejected(asked_.target);
    if (conflict == nullptr) return no(asked_.target, "no conflict has this id");
    for (const auto side : conflict->claims) asked_.anchors.push_back(anchor_of(side));
  }

  bool is_there(const std::string& id) const {
    const auto& found = whole_.findings;
    const auto named = [&](const auto& list) {
      return std::ranges::any_of(list, [&](const auto& item) { return item.id == id; });
    };
    return named(found.entities) || named(found.incidents) || named(found.stories) ||
           named(found.conflicts) || named(whole_.decided.rejected) || named(found.origins) ||
           named(found.sources) || std::ranges::any_of(whole_.documents, [&](const auto& facts) {
             return facts.document.id == id;
           });
  }

  void check_note() {
    if (asked_.value.empty()) return no(asked_.target, "the note is empty");
    if (find_claim(asked_.target)) {
      claim(asked_.target);
      return;
    }
    if (is_there(asked_.target)) return;
    const auto place = place_name(asked_.target);
    if (!place) return no(asked_.target, "nothing in the case has this id");
    for (const auto& facts : whole_.documents) {
      if (facts.document.id != place->document) continue;
      if (place->span.end > facts.document.text.size())
        no(asked_.target,
           fmt::format("the document has {} characters", facts.document.text.size()));
      return;
    }
    no(asked_.target, "no document has this id");
  }

  void check_hypothesis() {
    if (!asked_.target.empty()) {
      if (!has_hypothesis(asked_.target)) no(asked_.target, "no hypothesis has this id");
      return;
    }
    if (asked_.value.empty()) return no("hypothesis", "its words are not given");
    asked_.target = fmt::format(
        "h{:08x}",
        fnv1a64(fmt::format("{}/{}", whole_.decided.decisions.size(), asked_.value)) & 0xFFFFFFFFU);
  }

  bool has_hypothesis(const std::string& id) const {
    return std::ranges::any_of(whole_.decided.decisions, [&](const Decision& made) {
      return made.action == DecisionAction::hypothesis && made.target == id;
    });
  }

  void check_judge() {
    value_of({"II", "I", "N", "C", "CC", ""}, "a judgement is II, I, N, C or CC");
    if (!has_hypothesis(asked_.target)) return no(asked_.target, "no hypothesis has this id");
    if (asked_.others.size() != 1) return no(asked_.target, "the claim is not given");
    asked_.anchors.emplace_back();
    claim(asked_.others.front());
  }

  const Case& whole_;
  Decision asked_;
  const ClaimOfNumber& claim_of_number_;
  NamedFindings names_;
  std::optional<Error> error_;
};

}  // namespace

Result<Decision> check_decision(const Case& whole, Decision asked) {
  const ClaimOfNumber by_place = [&](std::uint64_t number) -> std::optional<std::uint32_t> {
    if (number == 0 || number > whole.findings.claims.size()) return std::nullopt;
    return after_merges(whole.decided, static_cast<std::uint32_t>(number - 1));
  };
  return Checker(whole, std::move(asked), by_place).run();
}

Result<Decision> check_decision(const CasePart& part, Decision asked) {
  const ClaimOfNumber by_number = [&](std::uint64_t number) -> std::optional<std::uint32_t> {
    const auto found = std::ranges::find(part.numbers, number);
    if (found == part.numbers.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - part.numbers.begin());
  };
  return Checker(part.part, std::move(asked), by_number).run();
}

}  // namespace headwater
