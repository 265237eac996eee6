// SPDX-License-Identifier: Apache-2.0
#include "events/build_incidents.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/hash.h"
#include "base/parallel.h"
#include "events/cluster_stories.h"
#include "events/incident_values.h"
#include "events/join_events.h"
#include "events/triggers.h"

namespace headwater {
namespace {

struct Ranked {
  Incident incident;
  std::size_t leads = 0;  // documents that tell mostly this
  std::size_t documents = 0;
};

EventType type_of(const StoryCluster& cluster, std::span<const StoryNode> nodes) {
  std::map<EventType, int> votes;
  for (const auto story : cluster.stories) votes[nodes[story].merged.type] += 1;
  const auto rank = [](const auto& entry) {
    return std::pair{entry.second, specificity(entry.first)};
  };
  return std::ranges::max_element(votes, {}, rank)->first;
}

Ranked make_incident(const StoryCluster& cluster, std::span<const StoryNode> nodes,
                     const CaseTexts& texts) {
  Ranked made;
  auto& incident = made.incident;
  std::uint32_t last = 0xFFFFFFFFU;
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
  incident.type = type_of(cluster, nodes);
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

std::vector<Incident> build_incidents(const CaseTexts& texts,
                                      const std::vector<Entity>& /*entities*/) {
  const auto nodes = story_nodes(texts);
  const auto clusters = cluster_stories(nodes);
  std::vector<Ranked> ranked(clusters.size());
  parallel_for(clusters.size(),
               [&](std::size_t i) { ranked[i] = make_incident(clusters[i], nodes, texts); });
  std::ranges::sort(ranked, before);
  std::vector<Incident> incidents;
  for (auto& one : ranked) incidents.push_back(std::move(one.incident));
  return incidents;
}

}  // namespace headwater
