// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>

#include "base/files.h"
#include "base/nearest_word.h"
#include "base/strings.h"
#include "cli/command_line.h"
#include "cli/option_checks.h"
#include "cli/output_files.h"
#include "pipeline/stages.h"

namespace headwater {
namespace {

struct FuseArguments {
  std::string claims;
  std::vector<std::string> types;
  std::vector<std::string> tolerances;
  std::string sources;
  std::string dependence;
  std::string hierarchy;
  bool force = false;
};

constexpr std::size_t most_rivals = 20;

double rounded(double value) {
  return std::round(value * 1e6) / 1e6;
}

// "ATTRIBUTE=VALUE"; the attribute may hold "=" itself.
Result<std::pair<std::string, std::string>> split_setting(const std::string& text,
                                                          const char* option) {
  const auto equals = text.rfind('=');
  if (equals == std::string::npos) {
    return fail(ErrorKind::usage, option,
                fmt::format("{} is not of the form ATTRIBUTE=VALUE", text));
  }
  return std::pair{text.substr(0, equals), text.substr(equals + 1)};
}

AttributeOptions* find_attribute(const ClaimTable& table, FuseOptions& options,
                                 const std::string& name) {
  const auto found = std::ranges::find(table.attributes, name);
  if (found != table.attributes.end()) {
    return &options.attributes[static_cast<std::size_t>(found - table.attributes.begin())];
  }
  const bool single = table.attributes.size() == 1 && table.attributes[0].empty();
  return single ? &options.attributes[0] : nullptr;
}

std::unexpected<Error> no_attribute(const ClaimTable& table, const std::string& option,
                                    const std::string& name) {
  return fail(
      ErrorKind::usage, option,
      fmt::format("the table has no attribute {}{}", name, suggestion(name, table.attributes)));
}

Result<void> set_type(const ClaimTable& table, FuseOptions& options, const std::string& text) {
  const auto setting = split_setting(text, "--type");
  if (!setting) return std::unexpected(setting.error());
  const auto type = value_named<ValueType>(setting->second);
  if (!type)
    return fail(ErrorKind::usage, "--type " + text, one_of(names_of<ValueType>())(setting->second));
  auto* const attribute = find_attribute(table, options, setting->first);
  if (attribute == nullptr) return no_attribute(table, "--type " + text, setting->first);
  attribute->type = *type;
  return {};
}

Result<void> set_tolerance(const ClaimTable& table, FuseOptions& options, const std::string& text) {
  const auto setting = split_setting(text, "--tolerance");
  if (!setting) return std::unexpected(setting.error());
  auto number = std::string_view(setting->second);
  const bool relative = number.ends_with('%');
  if (relative) number.remove_suffix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (error != std::errc{} || end != number.data() + number.size() || !(value >= 0) ||
      !std::isfinite(value)) {
    return fail(
        ErrorKind::usage, "--tolerance " + text,
        fmt::format("{} is no number of 0 or more, nor a share such as 1%", setting->second));
  }
  auto* const attribute = find_attribute(table, options, setting->first);
  if (attribute == nullptr) return no_attribute(table, "--tolerance " + text, setting->first);
  attribute->tolerance = relative ? value / 100 : value;
  attribute->relative = relative;
  return {};
}

Result<FuseOptions> make_options(const ClaimTable& table, const FuseArguments& arguments) {
  FuseOptions options;
  options.attributes.resize(table.attributes.size());
  for (const auto& text : arguments.types) {
    if (const auto set = set_type(table, options, text); !set) return std::unexpected(set.error());
  }
  for (const auto& text : arguments.tolerances) {
    if (const auto set = set_tolerance(table, options, text); !set)
      return std::unexpected(set.error());
  }
  if (!arguments.hierarchy.empty()) {
    const auto text = read_file(arguments.hierarchy);
    if (!text) return fail(ErrorKind::usage, arguments.hierarchy, text.error().reason);
    options.wholes = read_place_hierarchy(*text);
  }
  return options;
}

Json slot_json(const ClaimTable& table, const FuseSlot& slot,
               const std::vector<FusedValue>& values) {
  Json rivals = Json::array();
  for (std::size_t i = 1; i < values.size() && i <= most_rivals; ++i) {
    rivals.push_back({{"value", table.values[values[i].value]},
                      {"probability", rounded(values[i].probability)},
                      {"origins", values[i].origins}});
  }
  return {{"object", table.objects[slot.object]},   {"attribute", table.attributes[slot.attribute]},
          {"value", table.values[values[0].value]}, {"probability", rounded(values[0].probability)},
          {"origins", values[0].origins},           {"rivals", rivals}};
}

std::string sources_lines(const ClaimTable& table, const FuseResult& result) {
  std::string lines;
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    const auto& source = result.sources[s];
    lines += printed_json_line({{"source", table.sources[s]},
                                {"accuracy", rounded(source.accuracy)},
                                {"claims", source.claims},
                                {"origin_group", source.origin_group}});
    lines += '\n';
  }
  return lines;
}

std::string dependence_lines(const ClaimTable& table, const FuseResult& result) {
  std::string lines;
  for (const auto& pair : result.dependence) {
    lines += printed_json_line({{"a", table.sources[pair.a]},
                                {"b", table.sources[pair.b]},
                                {"probability", rounded(pair.probability)},
                                {"direction", name_of(pair.direction)},
                                {"shared_false", rounded(pair.shared_false)},
                                {"shared_true", rounded(pair.shared_true)},
                                {"different", pair.different}});
    lines += '\n';
  }
  return lines;
}

Result<void> check_files(const FuseArguments& arguments) {
  std::vector<OutputFile> outputs;
  if (!arguments.sources.empty())
    outputs.push_back({arguments.sources, holds_all({"{\"source\":", "\"origin_group\":"})});
  if (!arguments.dependence.empty())
    outputs.push_back({arguments.dependence, holds_all({"{\"a\":", "\"shared_false\":"})});
  KeptFiles kept{"", {arguments.claims}};
  if (!arguments.hierarchy.empty()) kept.inputs.push_back(arguments.hierarchy);
  return check_outputs(outputs, kept, arguments.force);
}

Result<void> write_files(const ClaimTable& table, const FuseResult& result,
                         const FuseArguments& arguments) {
  if (!arguments.sources.empty()) {
    if (auto written = write_file(arguments.sources, sources_lines(table, result)); !written)
      return written;
  }
  if (!arguments.dependence.empty())
    return write_file(arguments.dependence, dependence_lines(table, result));
  return {};
}

void print_slots(const CommandContext& context, const ClaimTable& table, const FuseResult& result) {
  Output out;
  if (table.slots.empty() && !context.options.json) out.line("no values found");
  for (std::size_t i = 0; i < table.slots.size(); ++i) {
    const auto& values = result.slots[i];
    if (values.empty()) continue;
    const auto& slot = table.slots[i];
    if (context.options.json) {
      out.json(slot_json(table, slot, values));
    } else {
      out.fields({table.objects[slot.object], table.attributes[slot.attribute],
                  table.values[values[0].value], fmt::format("{:.3f}", values[0].probability),
                  std::to_string(values[0].origins)});
    }
  }
}

Result<void> fuse(const CommandContext& context, const FuseArguments& arguments) {
  if (auto checked = check_files(arguments); !checked) return checked;
  const auto text = read_file(arguments.claims);
  if (!text) return fail(ErrorKind::usage, arguments.claims, text.error().reason);
  const auto table = read_claim_table(*text, arguments.claims);
  if (!table) return std::unexpected(table.error());
  const auto options = make_options(*table, arguments);
  if (!options) return std::unexpected(options.error());
  const auto result = fuse_claims(*table, *options);
  print_slots(context, *table, result);
  return write_files(*table, result, arguments);
}

}  // namespace

void add_fuse_command(const Command& app, CommandContext& context) {
  auto arguments = std::make_shared<FuseArguments>();
  const auto command =
      add_command(app, context, "fuse", "which value holds, who is accurate, who copies whom",
                  [arguments](CommandContext& running) {
                    if (const auto done = fuse(running, *arguments); !done)
                      running.report(done.error());
                  });
  command
      .add_option("claims", arguments->claims, "table with source,object,value[,attribute][,time]")
      .type_name("CLAIMS.csv")
      .required();
  command.add_option("--type", arguments->types,
                     "ATTRIBUTE=category|number|time|date|name_list|place (default category)");
  command.add_option("--tolerance", arguments->tolerances,
                     "ATTRIBUTE=X: minutes, days, the number's unit, or a share such as 1%");
  command.add_option("--sources", arguments->sources,
                     "write accuracy and origin group of each source");
  command.add_option("--dependence", arguments->dependence,
                     "write pairs of sources that depend on one another");
  command.add_option("--hierarchy", arguments->hierarchy, "places as lines of part, tab, whole");
  add_force_option(command, arguments->force);
}

}  // namespace headwater
