// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "report/report_sections.h"

namespace headwater {
namespace {

constexpr std::size_t most_origins_shown = 6;
constexpr std::size_t most_rivals_shown = 4;

std::string origin_range(const OriginCount& count) {
  if (count.lo == count.hi) return std::to_string(count.lo);
  return fmt::format("{} to {}", count.lo, count.hi);
}

Line headline(const Claim& claim, std::size_t rank) {
  const auto when = claim.facets.when.known() ? fmt::format(" ({})", time_text(claim.facets.when))
                                              : std::string();
  return {0,
          {{fmt::format("{} ", rank)},
           {fmt::format("“{}”", claim.text), {}, true},
           {fmt::format("{}  {}", when, claim.id)}}};
}

Line counts_line(const CaseView& view, std::uint32_t index) {
  const auto& claim = view.findings().claims[index];
  const auto documents = view.documents_of(claim, false).size();
  if (documents == 0) return {1, {{"Asserted by nobody in these documents, only denied"}}};
  return {
      1,
      {{fmt::format("{} → {} → {} independent", counted(documents, "document"),
                    counted(view.origins_of(index).size(), "origin"), origin_range(claim.origins))},
       {fmt::format("    credibility {}, probability {:.2f}", credibility_text(claim.credibility),
                    claim.probability)}}};
}

// "all five pass through [d04:212-318]": the minimum cut in words.
void add_cut(const CaseView& view, const Claim& claim, std::vector<Line>& lines) {
  const auto documents = view.documents_of(claim, false).size();
  if (claim.cut.empty() || documents < 3 || claim.cut.size() >= documents) return;
  Line line{1,
            {{fmt::format("All {} documents pass through {}:", documents,
                          counted(claim.cut.size(), "report"))}}};
  for (const auto& where : claim.cut) {
    line.parts.push_back({fmt::format(" {}", view.outlet(where.document)), where});
  }
  lines.push_back(std::move(line));
}

std::string manner(const Utterance& utterance) {
  std::string text(name_of(utterance.derivation));
  if (utterance.derivation != Derivation::original)
    text += utterance.credited ? ", credited" : ", without credit";
  return text;
}

// One line an origin: its name, then who carries it and how.
Line origin_line(const CaseView& view, const Origin& origin) {
  const auto name = origin.name.empty() || origin.name == "unknown" ? std::string("no source named")
                                                                    : origin.name;
  Line line{1, {{name, {}, origin.known}, {":"}}};
  std::map<std::string, std::vector<std::uint32_t>> by_manner;
  for (const auto index : origin.utterances) {
    const auto& utterance = view.findings().utterances[index];
    if (utterance.stance != Stance::denies) by_manner[manner(utterance)].push_back(index);
  }
  bool first = true;
  for (const auto& [how, utterances] : by_manner) {
    line.parts.push_back({fmt::format("{} {}", first ? "" : " ·", how)});
    first = false;
    for (const auto index : utterances) {
      const auto& utterance = view.findings().utterances[index];
      line.parts.push_back(
          {fmt::format(" {}", view.publisher(utterance)), view.place_of(utterance)});
    }
  }
  return line;
}

void add_origins(const CaseView& view, std::uint32_t claim, std::vector<Line>& lines) {
  const auto& origins = view.origins_of(claim);
  for (std::size_t i = 0; i < origins.size() && i < most_origins_shown; ++i) {
    lines.push_back(origin_line(view, view.findings().origins[origins[i]]));
  }
  if (origins.size() > most_origins_shown) {
    lines.push_back({1, {{fmt::format("… and {} more", origins.size() - most_origins_shown)}}});
  }
}

void add_denials(const CaseView& view, const Claim& claim, std::vector<Line>& lines) {
  Line line{1, {{"Denied by:", {}, true}}};
  for (const auto index : claim.utterances) {
    const auto& utterance = view.findings().utterances[index];
    if (utterance.stance != Stance::denies) continue;
    line.parts.push_back({fmt::format(" {}", view.voices(utterance)), view.place_of(utterance)});
  }
  if (line.parts.size() > 1) lines.push_back(std::move(line));
}

void add_rivals(const CaseView& view, std::uint32_t index, std::vector<Line>& lines) {
  std::set<std::uint32_t> rivals;
  for (const auto c : view.conflicts_of(index)) {
    const auto& conflict = view.findings().conflicts[c];
    if (conflict.only_precision || conflict.kind == ConflictKind::update) continue;
    rivals.insert(conflict.claims.begin(), conflict.claims.end());
  }
  rivals.erase(index);
  std::size_t shown = 0;
  for (const auto rival : rivals) {
    if (++shown > most_rivals_shown) break;
    const auto& claim = view.findings().claims[rival];
    lines.push_back(
        {1,
         {{"Against it: ", {}, true},
          {fmt::format("“{}”, {} independent, {}  {}", claim.text, origin_range(claim.origins),
                       counted(view.documents_of(claim, false).size(), "document"), claim.id)}}});
  }
}

}  // namespace

Section claims_section(const CaseView& view, std::size_t most) {
  Section section{"claims", "CLAIMS TO LOOK AT FIRST", {}};
  const auto& claims = view.findings().claims;
  for (std::uint32_t i = 0; i < claims.size() && i < most; ++i) {
    section.lines.push_back(headline(claims[i], i + 1));
    section.lines.push_back(counts_line(view, i));
    add_cut(view, claims[i], section.lines);
    add_origins(view, i, section.lines);
    add_denials(view, claims[i], section.lines);
    add_rivals(view, i, section.lines);
  }
  if (claims.size() > most) {
    section.lines.push_back(
        {0, {{fmt::format("… {} more: headwater claims CASE", claims.size() - most)}}});
  }
  return section;
}

}  // namespace headwater
