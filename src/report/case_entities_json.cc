// SPDX-License-Identifier: Apache-2.0
#include "report/case_entities_json.h"

#include "base/strings.h"
#include "report/reason_text.h"
#include "report/values_json.h"

namespace headwater {
namespace {

std::string entity_name(const Case& whole, std::uint32_t index) {
  return index < whole.findings.entities.size() ? whole.findings.entities[index].name
                                                : std::string();
}

Json aliases_why(const Case& whole, const Entity& entity) {
  Json why = Json::object();
  for (const auto& alias : entity.aliases) why[alias.name] = reasons_json(alias.why, whole);
  return why;
}

std::vector<std::string> alias_names(const Entity& entity) {
  std::vector<std::string> names;
  for (const auto& alias : entity.aliases) names.push_back(alias.name);
  return names;
}

Json mentions_json(const Case& whole, const Entity& entity) {
  Json list = Json::array();
  for (const auto& place : entity.mentions) {
    list.push_back({{"document", document_id(whole, place.document)},
                    {"start", place.span.start},
                    {"end", place.span.end}});
  }
  return list;
}

Json relations_json(const Case& whole, const Entity& entity) {
  Json list = Json::array();
  for (const auto& relation : entity.relations) {
    list.push_back({{"kind", name_of(relation.kind)},
                    {"to", entity_id(whole, relation.to)},
                    {"to_name", entity_name(whole, relation.to)},
                    {"why", reasons_json(relation.why, whole)}});
  }
  return list;
}

}  // namespace

std::vector<std::string> documents_mentioning(const Case& whole, const Entity& entity) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < entity.mentions.size(); ++i) {
    const auto document = entity.mentions[i].document;
    if (i == 0 || document != entity.mentions[i - 1].document)
      ids.push_back(document_id(whole, document));
  }
  return ids;
}

Json case_entity_json(const Case& whole, std::uint32_t index) {
  const auto& entity = whole.findings.entities[index];
  return {{"id", entity.id},
          {"name", entity.name},
          {"kind", name_of(entity.kind)},
          {"aliases", alias_names(entity)},
          {"aliases_why", aliases_why(whole, entity)},
          {"mentions", mentions_json(whole, entity)},
          {"relations", relations_json(whole, entity)},
          {"interest", entity_id(whole, entity.interest)},
          {"documents", documents_mentioning(whole, entity)}};
}

Table entities_table(const Case& whole, const std::vector<std::uint32_t>& which) {
  Table table{{{"id"},
               {"kind"},
               {"mentions", true},
               {"documents", true},
               {"name"},
               {"aliases", false, true},
               {"relations", false, true}},
              {}};
  for (const auto index : which) {
    const auto& entity = whole.findings.entities[index];
    std::vector<std::string> relations;
    for (const auto& relation : entity.relations) {
      relations.push_back(std::string(name_of(relation.kind)) + " " +
                          entity_name(whole, relation.to));
    }
    table.rows.push_back({entity.id, std::string(name_of(entity.kind)),
                          std::to_string(entity.mentions.size()),
                          std::to_string(documents_mentioning(whole, entity).size()), entity.name,
                          join(alias_names(entity), "; "), join(relations, "; ")});
  }
  return table;
}

}  // namespace headwater
