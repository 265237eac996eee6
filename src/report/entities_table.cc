// SPDX-License-Identifier: Apache-2.0
#include "report/entities_table.h"

#include "base/strings.h"
#include "report/values_json.h"

namespace headwater {
namespace {

std::string entity_name(const Case& whole, std::uint32_t index) {
  return index < whole.findings.entities.size() ? whole.findings.entities[index].name
                                                : std::string();
}

std::vector<std::string> alias_names(const Entity& entity) {
  std::vector<std::string> names;
  names.reserve(entity.aliases.size());
  for (const auto& alias : entity.aliases) names.push_back(alias.name);
  return names;
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

Table entities_table(const Case& whole, const std::vector<std::uint32_t>& which) {
  Table table{{{"id", false, Fit::whole},
               {"kind"},
               {"mentions", true, Fit::optional},
               {"documents", true, Fit::optional},
               {"name", false, Fit::text},
               {"aliases", false, Fit::text},
               {"relations", false, Fit::optional}},
              {}};
  for (const auto index : which) {
    const auto& entity = whole.findings.entities[index];
    std::vector<std::string> relations;
    relations.reserve(entity.relations.size());
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
