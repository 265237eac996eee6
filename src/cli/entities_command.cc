// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/case_commands.h"
#include "cli/option_checks.h"
#include "report/entities_table.h"
#include "report/entity_json.h"

namespace headwater {
namespace {

struct EntityFilter {
  std::string kind;
  std::string name;
  std::size_t min_mentions = 0;
};

bool keeps_entity(const EntityFilter& filter, const Entity& entity) {
  if (!filter.kind.empty() && name_of(entity.kind) != filter.kind) return false;
  if (entity.mentions.size() < filter.min_mentions) return false;
  return holds_text(entity.name, filter.name) ||
         std::ranges::any_of(entity.aliases, [&](const Alias& alias) {
           return holds_text(alias.name, filter.name);
         });
}

}  // namespace

void add_entities_command(const Command& app, CommandContext& context) {
  const auto filter = std::make_shared<EntityFilter>();
  const auto command = add_list_command(
      app, context, "entities", "the names of a case: who is meant, and who stands behind whom",
      {{.entities = true}, {.texts = true, .reasons = true, .entities = true}},
      [filter](CommandContext&, OpenCase& open) {
        const auto& whole = open.whole;
        const auto& entities = whole.findings.entities;
        return CaseList{kept(entities.size(),
                             [&](std::uint32_t i) { return keeps_entity(*filter, entities[i]); }),
                        [&whole](std::uint32_t i) {
                          return entity_json(whole.findings.entities[i], whole.findings.entities,
                                             whole.documents);
                        },
                        [&whole](const auto& which) { return entities_table(whole, which); }};
      });
  command.add_option("--kind", filter->kind, "one kind of name")
      .check(one_of(names_of<EntityKind>()));
  command.add_option("--name", filter->name, "names that hold this text, aliases too");
  command.add_option("--min-mentions", filter->min_mentions, "names mentioned at least so often")
      .check(whole_number(0, no_limit));
}

}  // namespace headwater
