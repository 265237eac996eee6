// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/strings.h"
#include "report/report_sections.h"

namespace headwater {
namespace {

bool listed(const Entity& entity) {
  return !entity.aliases.empty() || !entity.relations.empty();
}

std::string alias_list(const Entity& entity) {
  std::string text;
  for (const auto& alias : entity.aliases) text += " = " + alias.name;
  return text;
}

DocumentSpan first_span(const std::vector<Reason>& why) {
  for (const auto& reason : why) {
    if (!reason.spans.empty()) return reason.spans.front();
  }
  return {};
}

std::string kind_text(const SourceRecord& source) {
  if (source.kind == "unnamed") return "";
  return source.kind == "comment_author" ? " (reader)" : fmt::format(" ({})", source.kind);
}

}  // namespace

std::string record_text(const Record& record) {
  const auto settled = record.confirmed + record.contradicted;
  if (settled == 0) return fmt::format("no settled claim, {} open", record.open);
  return fmt::format("{} of {} confirmed", record.confirmed, counted(settled, "settled claim"));
}

std::string_view relation_words(RelationKind kind) {
  switch (kind) {
    case RelationKind::front_of:
      return "front of";
    case RelationKind::wing_of:
      return "wing of";
    case RelationKind::part_of:
      return "part of";
    case RelationKind::led_by:
      return "led by";
    case RelationKind::spokesman_for:
      return "speaks for";
    case RelationKind::owned_by:
      return "owned by";
    case RelationKind::also_known_as:
      return "also known as";
  }
  return "";
}

// Sources without a name are kept by their class.
std::string source_name(const SourceRecord& source) {
  if (source.kind != "unnamed") return source.name;
  switch (value_named<SourceClass>(source.name).value_or(SourceClass::others)) {
    case SourceClass::officials:
      return "officials, unnamed";
    case SourceClass::press_reports:
      return "press, unnamed";
    case SourceClass::experts:
      return "experts, unnamed";
    case SourceClass::witnesses:
      return "witnesses, unnamed";
    case SourceClass::insiders:
      return "insiders, unnamed";
    case SourceClass::passive:
      return "nobody named (passive)";
    case SourceClass::named:
    case SourceClass::others:
      break;
  }
  return "other people, unnamed";
}

Section unknown_origin_section(const CaseView& view) {
  constexpr std::size_t most = 25;
  Section section{"unknown_origin", "NO KNOWN ORIGIN", {}};
  const auto& claims = view.findings().claims;
  std::size_t count = 0;
  for (const auto& claim : claims) {
    if (claim.origins.lo > 0 || view.documents_of(claim, Stance::asserts).empty()) continue;
    const auto anonymous = std::ranges::find_if(claim.utterances, [&](std::uint32_t index) {
      const auto& voices = view.findings().utterances[index].voices;
      return std::ranges::any_of(voices, [](const Voice& voice) { return voice.anonymous; });
    });
    if (anonymous == claim.utterances.end()) continue;
    if (++count > most) continue;
    const auto& utterance = view.findings().utterances[*anonymous];
    section.lines.push_back({0,
                             {{in_quotes(claim.text) + "  "},
                              {view.voices(utterance), {}, true},
                              {"", view.place_of(utterance)},
                              {"  " + claim.id}}});
  }
  if (count > most) section.lines.push_back({0, {{fmt::format("… and {} more", count - most)}}});
  return section;
}

Section sources_section(const CaseView& view) {
  constexpr std::size_t most = 30;
  Section section{"sources", "SOURCES", {}};
  std::vector<const SourceRecord*> sources;
  for (const auto& source : view.findings().sources) sources.push_back(&source);
  std::ranges::stable_sort(sources, std::ranges::greater{}, [](const SourceRecord* s) {
    return s->record.confirmed + s->record.contradicted + s->record.open;
  });
  for (std::size_t i = 0; i < sources.size() && i < most; ++i) {
    const auto& source = *sources[i];
    Line line{0,
              {{source_name(source), {}, true},
               {fmt::format("{}  {}  {}", kind_text(source), reliability_text(source.reliability),
                            record_text(source.record))}}};
    if (!source.interests.empty())
      line.parts.push_back({"  interested party: " + join(source.interests, ", ")});
    if (!source.owner.empty()) line.parts.push_back({"  owner: " + source.owner});
    section.lines.push_back(std::move(line));
  }
  if (sources.size() > most) {
    section.lines.push_back(
        {0, {{fmt::format("… {} more: headwater sources CASE", sources.size() - most)}}});
  }
  return section;
}

Section names_section(const CaseView& view) {
  constexpr std::size_t most = 60;
  Section section{"names", "NAMES", {}};
  const auto& entities = view.findings().entities;
  std::vector<const Entity*> shown;
  for (const auto& entity : entities) {
    if (listed(entity)) shown.push_back(&entity);
  }
  std::ranges::stable_sort(shown, [](const Entity* a, const Entity* b) {
    return a->relations.size() + a->mentions.size() > b->relations.size() + b->mentions.size();
  });
  for (std::size_t i = 0; i < shown.size() && i < most; ++i) {
    section.lines.push_back({0, {{shown[i]->name, {}, true}, {alias_list(*shown[i])}}});
    for (const auto& relation : shown[i]->relations) {
      Line line{1,
                {{fmt::format("{} ", relation_words(relation.kind))},
                 {entities[relation.to].name, {}, true}}};
      if (const auto where = first_span(relation.why); !where.span.empty())
        line.parts.push_back({"", where});
      section.lines.push_back(std::move(line));
    }
  }
  if (shown.size() > most) {
    section.lines.push_back(
        {0, {{fmt::format("… {} more: headwater entities CASE", shown.size() - most)}}});
  }
  return section;
}

}  // namespace headwater
