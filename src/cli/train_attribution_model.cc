// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "base/data_file.h"
#include "base/files.h"
#include "base/json.h"
#include "base/parallel.h"
#include "base/strings.h"
#include "cli/train.h"
#include "pipeline/language_stages.h"
#include "pipeline/stages.h"

namespace headwater {
namespace {

// A round shows a passage of ours so often: they are few, and of many kinds.
constexpr std::uint32_t passage_weight = 3;

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

AttributionExample example_of(Document document, std::vector<GoldAttribution> gold) {
  AttributionExample example;
  example.document = std::move(document);
  example.sentences = split_sentences(example.document);
  example.syntax = find_syntax(built_in_language_models(), example.sentences);
  example.gold = std::move(gold);
  return example;
}

std::vector<AttributionExample> examples_of(std::vector<ReadDocument> documents,
                                            const GoldByDocument& gold) {
  std::vector<std::pair<Document, std::vector<GoldAttribution>>> marked;
  for (auto& read : documents) {
    const auto found = gold.find(read.document.id);
    if (found != gold.end()) marked.emplace_back(std::move(read.document), found->second);
  }
  std::vector<AttributionExample> examples(marked.size());
  parallel_for(marked.size(), [&](std::size_t i) {
    examples[i] = example_of(std::move(marked[i].first), std::move(marked[i].second));
  });
  std::ranges::sort(examples, {},
                    [](const AttributionExample& e) { return std::string_view(e.document.id); });
  return examples;
}

Result<std::vector<AttributionExample>> read_examples(const std::string& data) {
  const auto gold = read_gold(data + "_gold.jsonl");
  if (!gold) return std::unexpected(gold.error());
  auto outcome = read_file_documents(data + ".jsonl");
  if (!outcome.failed.empty()) return std::unexpected(outcome.failed.front());
  return examples_of(std::move(outcome.documents), *gold);
}

// The passages of the .txt files of a folder.
Result<std::vector<AttributionExample>> read_passages(const std::string& folder) {
  const auto list = list_files({folder});
  if (!list.failed.empty()) return std::unexpected(list.failed.front());
  std::string records;
  GoldByDocument gold;
  for (const auto& path : list.files) {
    if (!path.ends_with(".txt")) continue;
    const auto text = read_file(path);
    if (!text) return std::unexpected(text.error());
    auto passages = parse_marked_passages(*text, path);
    if (!passages) return std::unexpected(passages.error());
    for (auto& p : *passages) {
      records +=
          Json({{"id", p.id}, {"source", p.source}, {"date", p.date}, {"text", p.text}}).dump();
      records += '\n';
      gold[p.id] = std::move(p.gold);
    }
  }
  auto outcome = read_bytes("passages.jsonl", records);
  if (!outcome.failed.empty()) return std::unexpected(outcome.failed.front());
  auto examples = examples_of(std::move(outcome.documents), gold);
  for (auto& example : examples) {
    example.weight = passage_weight;
    example.nested = true;
  }
  return examples;
}

void print_scores(std::string_view pass, const RoleScores& scores) {
  fmt::print(stderr, "{}:", pass);
  for (const auto& [right, found, gold] : scores) {
    fmt::print(stderr, " {:.2f}", 200.0 * right / std::max(1U, found + gold));
  }
  fmt::print(stderr, "\n");
}

}  // namespace

Result<void> train_attribution_model(const TrainOptions& options, CommandContext& /*context*/) {
  if (auto made = make_output_folder(options, options.out); !made) return made;
  const auto data = options.data + "/attribution/polnear_";
  auto examples = read_examples(data + "train");
  if (!examples) return std::unexpected(examples.error());
  auto passages = read_passages(options.passages);
  if (!passages) return std::unexpected(passages.error());
  std::ranges::move(*passages, std::back_inserter(*examples));
  const auto files = train_attribution(*examples);
  for (const auto& [name, bytes] : files) {
    if (auto done = store_weights(options, name, bytes); !done) return done;
  }
  const auto dev = read_examples(data + "dev");
  if (!dev) return std::unexpected(dev.error());
  const auto score = score_labeller(*dev, files);
  print_scores("first pass", score.first);
  print_scores("second pass, fast", score.fast);
  print_scores("second pass, trees", score.trees);
  return {};
}

}  // namespace headwater
