// SPDX-License-Identifier: Apache-2.0
#include "attribution/train_attribution.h"

#include <algorithm>
#include <memory>

#include "attribution/attribution_models.h"
#include "attribution/nesting.h"
#include "attribution/rule_drafts.h"

namespace headwater {
namespace {

constexpr std::size_t parts = 2;
constexpr std::uint32_t first_rounds = 5;
constexpr std::uint32_t second_rounds = 7;

// All that the labeller needs of one document.
struct Prepared {
  TextView view;
  std::vector<Draft> drafts;
  RoleFeatures features;
  LinkContext context;
  std::vector<RoleLabel> labels;
  std::vector<LinkedSpans> groups;

  explicit Prepared(const AttributionExample& example)
      : view(example.document, example.sentences),
        drafts(find_rule_drafts(view)),
        features(view, example.syntax, drafts, find_parents(drafts)),
        context{&view, &example.syntax, &drafts},
        labels(view.size(), outside) {
    for (const auto& gold : example.gold) add(gold);
  }

 private:
  // Token ranges that touch the spans, cut at line ends.
  [[nodiscard]] std::vector<TokenRange> ranges_of(const std::vector<Span>& spans) const {
    std::vector<TokenRange> ranges;
    const auto& tokens = view.sentences().tokens;
    for (const auto span : spans) {
      const auto first = std::ranges::upper_bound(tokens, span.start, {},
                                                  [](const Token& t) { return t.span.end; });
      auto i = static_cast<std::uint32_t>(first - tokens.begin());
      while (i < tokens.size() && tokens[i].span.start < span.end) {
        auto last = i + 1;
        while (last < tokens.size() && tokens[last].span.start < span.end &&
               !view.begins_line(last))
          ++last;
        ranges.push_back({i, last});
        i = last;
      }
    }
    return ranges;
  }
  void add(const GoldAttribution& gold) {
    LinkedSpans group;
    const auto source = ranges_of(gold.source);
    const auto cue = ranges_of(gold.cue);
    group.content = ranges_of(gold.content);
    for (const auto range : group.content) mark_span({Role::content, range}, labels);
    for (const auto range : source) mark_span({Role::source, range}, labels);
    for (const auto range : cue) mark_span({Role::cue, range}, labels);
    if (cue.empty() || group.content.empty()) return;
    group.cue = cue.front();
    if (!source.empty()) group.source = source.front();
    groups.push_back(std::move(group));
  }
};

using Documents = std::vector<std::unique_ptr<Prepared>>;

RolePass pass_of(const RolePassBytes& bytes) {
  return {LinearModel(bytes.emission), LinearModel(bytes.transition)};
}

std::vector<RoleExample> examples_of(const Documents& documents, std::size_t without) {
  std::vector<RoleExample> examples;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (i % parts != without) examples.push_back({&documents[i]->features, documents[i]->labels});
  }
  return examples;
}

void set_jackknifed_first_pass(const Documents& documents) {
  for (std::size_t part = 0; part < parts; ++part) {
    const auto bytes = train_role_pass(examples_of(documents, part), {.rounds = first_rounds});
    const auto pass = pass_of(bytes);
    for (std::size_t i = part; i < documents.size(); i += parts) {
      auto& features = documents[i]->features;
      features.set_first_pass(pass.label(features, false));
    }
  }
}

// Counts of spans: found and right, found, to be found.
void count_spans(const std::vector<RoleLabel>& found, const std::vector<RoleLabel>& gold,
                 RoleScores& scores) {
  const auto guesses = spans_of(found);
  const auto truths = spans_of(gold);
  for (const auto& span : guesses) {
    auto& score = scores[static_cast<std::size_t>(span.role)];
    ++score.found;
    score.right += std::ranges::find(truths, span) != truths.end() ? 1 : 0;
  }
  for (const auto& span : truths) ++scores[static_cast<std::size_t>(span.role)].gold;
}

}  // namespace

AttributionScore score_labeller(const std::vector<AttributionExample>& examples,
                                const std::map<std::string, std::string>& files,
                                const std::string& set) {
  const auto all = load_attribution_models([&](const std::string& name) {
    const auto found = files.find(name);
    return found == files.end() ? std::string_view() : std::string_view(found->second);
  });
  const auto& models = set == "trees" ? all.trees : all.fast;
  AttributionScore score;
  for (const auto& example : examples) {
    Prepared document(example);
    make_consistent(document.labels, document.features.lines());
    const auto first = models.first.label(document.features, false);
    document.features.set_first_pass(first);
    count_spans(first, document.labels, score.first);
    count_spans(models.second.label(document.features, true), document.labels, score.second);
  }
  return score;
}

std::map<std::string, std::string> train_attribution(
    const std::vector<AttributionExample>& examples, const std::string& set) {
  Documents documents;
  for (const auto& example : examples) {
    documents.push_back(std::make_unique<Prepared>(example));
    make_consistent(documents.back()->labels, documents.back()->features.lines());
  }
  std::map<std::string, std::string> files;
  const auto all = examples_of(documents, parts);
  auto first = train_role_pass(all, {.rounds = first_rounds});
  set_jackknifed_first_pass(documents);
  auto second = train_role_pass(all, {.rounds = second_rounds, .second = true});
  std::vector<LinkExample> links;
  for (const auto& document : documents) links.push_back({&document->context, document->groups});
  auto linker = train_linker(links);
  files[set + "_first.bin"] = std::move(first.emission);
  files[set + "_first_steps.bin"] = std::move(first.transition);
  files[set + "_second.bin"] = std::move(second.emission);
  files[set + "_second_steps.bin"] = std::move(second.transition);
  files[set + "_link_sources.bin"] = std::move(linker.sources);
  files[set + "_link_contents.bin"] = std::move(linker.contents);
  return files;
}

}  // namespace headwater
