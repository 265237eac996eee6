// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "base/data_file.h"
#include "base/files.h"
#include "base/json.h"
#include "base/strings.h"
#include "cli/train.h"
#include "pipeline/language_stages.h"
#include "pipeline/stages.h"

namespace headwater {
namespace {

using GoldByDocument = StringMap<std::vector<GoldAttribution>>;

std::vector<Span> spans_of(const Json& list) {
  std::vector<Span> spans;
  if (!list.is_array()) return spans;
  for (const auto& span : list) {
    if (span.is_array() && span.size() == 2 && span[0].is_number_unsigned() &&
        span[1].is_number_unsigned())
      spans.push_back({span[0].get<std::uint32_t>(), span[1].get<std::uint32_t>()});
  }
  return spans;
}

Result<GoldByDocument> read_gold(const std::string& path) {
  const auto text = read_file(path);
  if (!text) return std::unexpected(text.error());
  GoldByDocument gold;
  for (const auto line : split(*text, '\n')) {
    if (trim(line).empty()) continue;
    const auto record = Json::parse(line, nullptr, false);
    if (!record.is_object() || !record.contains("id") || !record.contains("attributions"))
      return fail(ErrorKind::input, path, "a line is no record of gold attributions");
    auto& list = gold[record["id"].get<std::string>()];
    for (const auto& a : record["attributions"])
      list.push_back({spans_of(a["source"]), spans_of(a["cue"]), spans_of(a["content"])});
  }
  return gold;
}

std::vector<AttributionExample> examples_of(std::vector<ReadDocument> documents,
                                            const GoldByDocument& gold, bool with_trees) {
  std::vector<AttributionExample> examples;
  for (auto& read : documents) {
    const auto found = gold.find(read.document.id);
    if (found == gold.end()) continue;
    AttributionExample example;
    example.document = std::move(read.document);
    example.sentences = split_sentences(example.document);
    const auto parse = with_trees ? sentences_to_parse(example.sentences) : std::vector<bool>{};
    example.syntax = find_syntax(example.sentences, parse);
    example.gold = found->second;
    examples.push_back(std::move(example));
  }
  std::ranges::sort(examples, {},
                    [](const AttributionExample& e) { return std::string_view(e.document.id); });
  return examples;
}

Result<std::vector<AttributionExample>> read_examples(const std::string& data, bool with_trees) {
  const auto gold = read_gold(data + "_gold.jsonl");
  if (!gold) return std::unexpected(gold.error());
  auto outcome = read_file_documents(data + ".jsonl");
  if (!outcome.failed.empty()) return std::unexpected(outcome.failed.front());
  return examples_of(std::move(outcome.documents), *gold, with_trees);
}

void print_scores(const std::string& set, std::string_view pass, const RoleScores& scores) {
  fmt::print(stderr, "{} {}:", set, pass);
  for (const auto& [right, found, gold] : scores) {
    fmt::print(stderr, " {:.2f}", 200.0 * right / std::max(1U, found + gold));
  }
  fmt::print(stderr, "\n");
}

}  // namespace

Result<void> train_attribution_model(const TrainOptions& options, CommandContext& /*context*/) {
  if (auto made = make_output_folder(options.out); !made) return made;
  const auto data = options.data + "/attribution/polnear_";
  for (const std::string set : {"trees", "fast"}) {
    if (!options.only.empty() && options.only != set) continue;
    const auto examples = read_examples(data + "train", set == "trees");
    if (!examples) return std::unexpected(examples.error());
    const auto files = train_attribution(*examples, set);
    for (const auto& [name, bytes] : files) {
      if (auto done = store_weights(options, name, bytes); !done) return done;
    }
    const auto dev = read_examples(data + "dev", set == "trees");
    if (!dev) return std::unexpected(dev.error());
    const auto score = score_labeller(*dev, files, set);
    print_scores(set, "first pass", score.first);
    print_scores(set, "second pass", score.second);
  }
  return {};
}

}  // namespace headwater
