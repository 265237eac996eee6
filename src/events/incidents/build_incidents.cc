// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/build_incidents.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/data_file.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "events/arguments/event_coreference.h"
#include "events/incidents/cross_document_event_coreference.h"
#include "events/incidents/incident_keys.h"
#include "events/incidents/incident_values.h"
#include "events/incidents/merge_incidents_by_location.h"
#include "lexicon/triggers.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

struct Ranked {
  Incident incident;
  std::size_t leads = 0;  // documents that tell mostly this
  std::size_t documents = 0;
};

// "Explosion", "blast": it may have been an accident or a bomb.
bool is_neutral(const Event& event) {
  static const auto& words = word_class("neutral_explosion");
  return event.type == EventType::bombing && words.contains(event.trigger_stem);
}

bool is_general(EventType type) {
  return type == EventType::killing || type == EventType::attack || type == EventType::clash;
}

// What most accounts call it, those of a denial aside. A word for one kind of happening ("bombing",
// "collision") goes before "killed" and "attacked" where a quarter as many use it.
EventType type_of(const StoryCluster& cluster, std::span<const StoryNode> nodes,
                  const CaseTexts& texts) {
  std::map<EventType, int> votes;
  int neutral = 0;
  for (const auto story : cluster.stories) {
    const auto& node = nodes[story];
    for (const auto at : node.story.events) {
      const auto& event = texts.facts[node.document].events[at];
      if (event.status == EventStatus::denied) continue;
      if (is_neutral(event))
        ++neutral;
      else
        votes[event.type] += 1;
    }
  }
  if (neutral > 0)
    votes[votes[EventType::bombing] > neutral ? EventType::bombing : EventType::accident] +=
        neutral;
  const auto rank = [](const auto& entry) {
    return std::pair{entry.second, specificity(entry.first)};
  };
  if (votes.empty()) return nodes[cluster.stories.front()].merged.type;
  const auto best = std::ranges::max_element(votes, {}, rank)->first;
  if (!is_general(best)) return best;
  EventType special = best;
  for (const auto& [type, times] : votes) {
    if (!is_general(type) && times * 4 >= votes[best] &&
        (special == best || times > votes[special]))
      special = type;
  }
  return special;
}

Ranked make_incident(const StoryCluster& cluster, std::span<const StoryNode> nodes,
                     const CaseTexts& texts) {
  Ranked made;
  auto& incident = made.incident;
  MaybeIndex last;
  bool happened = false;
  for (const auto story : cluster.stories) {
    const auto& node = nodes[story];
    for (const auto event : node.story.events) incident.reports.push_back({node.document, event});
    made.leads += node.main ? 1 : 0;
    made.documents += node.document != last ? 1 : 0;
    last = node.document;
    happened = happened || node.merged.status == EventStatus::accomplished;
  }
  std::ranges::sort(incident.reports);
  incident.type = type_of(cluster, nodes, texts);
  incident.status =
      happened ? EventStatus::accomplished : nodes[cluster.stories.front()].merged.status;
  const auto& first = incident.reports.front();
  const auto& event = texts.facts[first.document].events[first.event];
  incident.id = fmt::format("i{:08x}", static_cast<std::uint32_t>(fnv1a64(fmt::format(
                                           "{} {} {} {}", texts.document(first.document).sha256,
                                           texts.document(first.document).id, event.trigger.start,
                                           name_of(event.type)))));
  fill_values(incident, texts);
  if (cluster.stories.size() > 1)
    incident.why.push_back(
        {"events.same_incident",
         {},
         {{"nearness", cluster.nearness}, {"stories", static_cast<double>(cluster.stories.size())}},
         {}});
  if (cluster.by_site > 0)
    incident.why.push_back(
        {"events.same_site", {}, {{"stories", static_cast<double>(cluster.by_site)}}, {}});
  return made;
}

bool before(const Ranked& a, const Ranked& b) {
  if (a.leads != b.leads) return a.leads > b.leads;
  if (a.documents != b.documents) return a.documents > b.documents;
  const auto day = [](const Incident& incident) {
    return incident.date.lo ? incident.date.lo : incident.date.hi;
  };
  const auto x = day(a.incident);
  const auto y = day(b.incident);
  if (x != y) return x < y;
  return a.incident.id < b.incident.id;
}

}  // namespace

std::vector<Incident> build_incidents(const CaseTexts& texts, const std::vector<Entity>& entities) {
  const auto nodes = story_nodes(texts);
  const auto names = story_names(texts, nodes, entities);
  const auto clusters = merge_by_location(cluster_stories(nodes, names), nodes, names, texts);
  std::vector<Ranked> ranked(clusters.size());
  parallel_for(clusters.size(),
               [&](std::size_t i) { ranked[i] = make_incident(clusters[i], nodes, texts); });
  std::ranges::sort(ranked, before);
  std::vector<Incident> incidents;
  incidents.reserve(ranked.size());
  for (auto& one : ranked) incidents.push_back(std::move(one.incident));
  return incidents;
}

}  // namespace headwater
