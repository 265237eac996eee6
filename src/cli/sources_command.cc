// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/case_commands.h"
#include "cli/option_checks.h"
#include "report/sources_json.h"

namespace headwater {
namespace {

struct SourceFilter {
  std::string kind;
  std::string name;
  std::string reliability;
};

bool keeps_source(const SourceFilter& filter, const SourceRecord& source) {
  if (!filter.kind.empty() && source.kind != filter.kind) return false;
  if (!filter.reliability.empty() &&
      filter.reliability.find(source.reliability) == std::string::npos)
    return false;
  return holds_text(source.name, filter.name);
}

}  // namespace

void add_sources_command(const Command& app, CommandContext& context) {
  const auto filter = std::make_shared<SourceFilter>();
  const auto command = add_list_command(
      app, context, "sources", "who speaks, and how often each was right",
      {{.sources = true}, {.reasons = true, .entities = true, .sources = true}},
      [filter](CommandContext&, OpenCase& open) {
        const auto& whole = open.whole;
        return CaseList{
            kept(whole.findings.sources.size(),
                 [&](std::uint32_t i) { return keeps_source(*filter, whole.findings.sources[i]); }),
            [&whole](std::uint32_t i) { return source_json(whole, i); },
            [&whole](const auto& which) { return sources_table(whole, which); }};
      });
  command
      .add_option("--kind", filter->kind,
                  "person, organisation, outlet, unnamed, author or comment_author")
      .check(one_of({"person", "organisation", "outlet", "unnamed", "author", "comment_author"}));
  command.add_option("--name", filter->name, "sources whose name holds this text");
  command.add_option("--reliability", filter->reliability, "sources of these letters, such as AB")
      .check(check_reliability);
}

}  // namespace headwater
