// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/strings.h"
#include "report/find_claim.h"
#include "report/likelihood.h"
#include "report/reasons_to_look.h"
#include "report/report_sections.h"

namespace headwater {
namespace {

constexpr std::size_t most_origins_shown = 6;
constexpr std::size_t most_rivals_shown = 4;

Line headline(const Claim& claim, std::uint32_t index) {
  const auto when = claim.facets.when.known() ? fmt::format(" ({})", time_text(claim.facets.when))
                                              : std::string();
  return {0,
          {{fmt::format("{} ", claim_number(index))},
           {value_text(claim) + in_quotes(claim.text), {}, true},
           {fmt::format("{}  {}", when, claim.id)}}};
}

Line reasons_line(const std::vector<LookReason>& reasons) {
  std::vector<std::string> texts;
  texts.reserve(reasons.size());
  for (const auto& reason : reasons) texts.push_back(reason.text);
  return {1, {{"Look because: "}, {join(texts, "; ")}}};
}

Line counts_line(const CaseView& view, std::uint32_t index) {
  const auto& claim = view.findings().claims[index];
  const auto documents = view.documents_of(claim, Stance::asserts).size();
  if (documents == 0) {
    const bool denied = !view.documents_of(claim, Stance::denies).empty();
    return {1,
            {{fmt::format("Asserted by nobody in these documents, only {}",
                          denied ? "denied" : "doubted")}}};
  }
  return {1,
          {{fmt::format("{} → {}", counted(documents, "document"), origins_text(claim.origins))},
           {fmt::format("    credibility {}", credibility_text(claim.credibility))}}};
}

// "All 5 documents pass through 1 report: [d04:212-318]": the minimum cut in words. It cuts what is
// known; where more origins are possible some documents may have it from elsewhere.
void add_cut(const CaseView& view, const Claim& claim, std::vector<Line>& lines) {
  const auto documents = view.documents_of(claim, Stance::asserts).size();
  if (claim.cut.empty() || documents < 3 || claim.cut.size() >= documents) return;
  const auto what = claim.origins.lo == claim.origins.hi
                        ? fmt::format("All {} documents pass", documents)
                        : std::string("What can be traced passes");
  Line line{1, {{fmt::format("{} through {}:", what, counted(claim.cut.size(), "report"))}}};
  for (const auto& where : claim.cut) {
    line.parts.push_back({fmt::format(" {}", view.outlet(where.document)), where});
  }
  lines.push_back(std::move(line));
}

std::string manner(const Utterance& utterance) {
  std::string text(derivation_text(utterance.derivation));
  if (utterance.derivation != Derivation::original)
    text += utterance.credited ? ", credited" : ", without credit";
  return text;
}

// Who carries it and how.
void add_carriers(const CaseView& view, const std::vector<std::uint32_t>& utterances, Line& line) {
  std::map<std::string, std::vector<std::uint32_t>> by_manner;
  for (const auto index : utterances)
    by_manner[manner(view.findings().utterances[index])].push_back(index);
  bool first = true;
  for (const auto& [how, carried] : by_manner) {
    line.parts.push_back({fmt::format("{} {}", first ? "" : " ·", how)});
    first = false;
    for (const auto index : carried) {
      const auto& utterance = view.findings().utterances[index];
      line.parts.push_back(
          {fmt::format(" {}", view.publisher(utterance)), view.place_of(utterance)});
    }
  }
}

bool is_own_statement(const Utterance& utterance) {
  return utterance.voices.size() == 1 && utterance.derivation == Derivation::original;
}

// An outlet that speaks for itself has a source: the outlet. No more is known of where it has it.
void add_own_statements(const CaseView& view, const std::vector<std::uint32_t>& utterances,
                        std::vector<Line>& lines) {
  std::map<std::string, Line> by_speaker;
  for (const auto index : utterances) {
    const auto& utterance = view.findings().utterances[index];
    const auto speaker = view.publisher(utterance);
    const auto made =
        by_speaker.try_emplace(speaker, Line{1, {{speaker, {}, true}, {", own statement:"}}});
    made.first->second.parts.push_back({"", view.place_of(utterance)});
  }
  for (auto& [speaker, line] : by_speaker) lines.push_back(std::move(line));
}

// One line an origin: its name, then who carries it and how.
void add_origin(const CaseView& view, const Origin& origin, std::vector<Line>& lines) {
  std::vector<std::uint32_t> own;
  std::vector<std::uint32_t> carried;
  for (const auto index : origin.utterances) {
    const auto& utterance = view.findings().utterances[index];
    if (utterance.stance == Stance::denies) continue;
    (!origin.known && is_own_statement(utterance) ? own : carried).push_back(index);
  }
  add_own_statements(view, own, lines);
  if (carried.empty()) return;
  const bool nameless = origin.name.empty() || origin.name == "unknown";
  Line line{1, {{nameless ? "no source named" : origin.name, {}, origin.known}, {":"}}};
  add_carriers(view, carried, line);
  lines.push_back(std::move(line));
}

void add_origins(const CaseView& view, std::uint32_t claim, std::vector<Line>& lines) {
  const auto& origins = view.origins_of(claim);
  for (std::size_t i = 0; i < origins.size() && i < most_origins_shown; ++i)
    add_origin(view, view.findings().origins[origins[i]], lines);
  if (origins.size() > most_origins_shown) {
    lines.push_back({1, {{fmt::format("… and {} more", origins.size() - most_origins_shown)}}});
  }
}

void add_speakers(const CaseView& view, const Claim& claim, Stance stance, std::string_view words,
                  std::vector<Line>& lines) {
  Line line{1, {{std::string(words), {}, true}}};
  for (const auto index : claim.utterances) {
    const auto& utterance = view.findings().utterances[index];
    if (utterance.stance != stance) continue;
    line.parts.push_back({fmt::format(" {}", view.voices(utterance)), view.place_of(utterance)});
  }
  if (line.parts.size() > 1) lines.push_back(std::move(line));
}

void add_rivals(const CaseView& view, std::uint32_t index, std::vector<Line>& lines) {
  std::set<std::uint32_t> shown{index};
  for (const auto c : view.conflicts_of(index)) {
    const auto& conflict = view.findings().conflicts[c];
    if (!is_dispute(conflict)) continue;
    for (std::size_t i = 0; i < conflict.claims.size(); ++i) {
      const auto rival = conflict.claims[i];
      if (shown.size() > most_rivals_shown || !shown.insert(rival).second) continue;
      const auto& claim = view.findings().claims[rival];
      lines.push_back({1,
                       {{"Against it: ", {}, true},
                        {fmt::format("{}, {}  {}", rival_text(view, conflict, i),
                                     support_text(view, claim), claim.id)}}});
    }
  }
}

}  // namespace

std::string value_text(const Claim& claim) {
  if (claim.slot.empty() || claim.slot == "what") return "";
  std::string value;
  if (!claim.facets.how_many.empty()) {
    value = number_text(claim.facets.how_many.front().value);
  } else if (claim.slot == "perpetrator" || claim.slot == "actor") {
    value = claim.facets.who;
  }
  return value.empty() ? "" : fmt::format("{} {}: ", claim.slot, value);
}

std::string rival_text(const CaseView& view, const Conflict& conflict, std::size_t at) {
  const bool valued = !conflict.slot.empty() && conflict.values.size() == conflict.claims.size();
  if (valued) return fmt::format("{} {}", conflict.slot, shown_values(conflict)[at]);
  return in_quotes(view.findings().claims[conflict.claims[at]].text);
}

std::string support_text(const CaseView& view, const Claim& claim) {
  const auto asserting = view.documents_of(claim, Stance::asserts).size();
  const auto denying = speakers_of(view, claim, Stance::denies);
  if (asserting == 0 && !denying.empty()) return "a denial by " + join(denying, ", ");
  return fmt::format("{}, {}", counted(asserting, "document"), origins_text(claim.origins));
}

Section claims_section(const CaseView& view, const Selection& chosen, std::size_t most) {
  Section section{"claims", "CLAIMS TO LOOK AT FIRST", {}};
  const auto& claims = view.findings().claims;
  const ReasonsToLook reasons(view);
  const auto order = chosen.all ? reasons.claims() : chosen.claims;
  if (!chosen.all) most = order.size();
  for (std::size_t rank = 0; rank < order.size() && rank < most; ++rank) {
    const auto i = order[rank];
    section.lines.push_back(headline(claims[i], i));
    section.lines.back().claim = i;
    section.lines.push_back(reasons_line(reasons.of(i)));
    section.lines.push_back(counts_line(view, i));
    for (auto& text : decided_texts(view.data(), i))
      section.lines.push_back({1, {{"Decided: ", {}, true}, {std::move(text)}}});
    if (competes(view, i))
      section.lines.push_back(
          {1,
           {{fmt::format("Likelihood against the other values: {} ({:.2f})",
                         likelihood_text(claims[i].probability), claims[i].probability)}}});
    add_cut(view, claims[i], section.lines);
    add_origins(view, i, section.lines);
    add_speakers(view, claims[i], Stance::denies, "Denied by:", section.lines);
    add_speakers(view, claims[i], Stance::doubts, "Doubted by:", section.lines);
    add_rivals(view, i, section.lines);
  }
  const auto shown = std::min(order.size(), most);
  if (!chosen.all) return section;
  const auto standing = standing_claims(view.data());
  if (order.size() > most) {
    section.lines.push_back({0,
                             {{fmt::format("… {} more with a reason to look, {} without: "
                                           "headwater claims CASE",
                                           order.size() - shown, standing - order.size())}}});
  } else if (standing > shown) {
    section.lines.push_back({0,
                             {{fmt::format("… {} more, without a reason to look first: "
                                           "headwater claims CASE",
                                           standing - shown)}}});
  }
  return section;
}

}  // namespace headwater
