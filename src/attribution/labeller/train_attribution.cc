// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/train_attribution.h"

#include <algorithm>
#include <memory>

#include "attribution/candidates/nested_attributions.h"
#include "attribution/labeller/attribution_models.h"
#include "attribution/labeller/content_as_text.h"
#include "attribution/rules/rule_candidates.h"

namespace headwater {
namespace {

constexpr std::size_t parts = 2;
constexpr std::uint32_t first_rounds = 5;
constexpr std::uint32_t second_rounds = 7;

// A document, or the contents of one as a text of their own.
struct Layer {
  const Document* document = nullptr;
  Sentences sentences;
  std::vector<bool> begins_line;
  Syntax syntax;
  std::vector<GoldAttribution> gold;
  std::uint32_t weight = 1;
};

// All that the labeller needs of one layer.
struct Prepared {
  std::unique_ptr<Layer> layer;
  TextView view;
  std::vector<Candidate> candidates;
  RoleFeatures features;
  std::vector<RoleLabel> labels;
  std::vector<LinkedSpans> groups;

  explicit Prepared(std::unique_ptr<Layer> of)
      : layer(std::move(of)),
        view(*layer->document, layer->sentences, layer->begins_line),
        candidates(find_rule_candidates(view)),
        features(view, layer->syntax, candidates, find_parents(candidates)),
        labels(view.size(), outside) {
    for (const auto& gold : layer->gold) add(gold);
    make_consistent(labels, features.lines());
  }

  [[nodiscard]] std::vector<TokenRange> content_ranges() const {
    std::vector<TokenRange> ranges;
    for (const auto& gold : layer->gold)
      std::ranges::move(ranges_of(gold.content), std::back_inserter(ranges));
    return ranges;
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

// How many voices each attribution stands inside.
std::vector<std::size_t> depths_of(const std::vector<GoldAttribution>& gold) {
  const auto inside = [&](std::size_t a, std::size_t b) {
    const auto& anchor = gold[a].cue.empty() ? gold[a].content : gold[a].cue;
    return a != b && std::ranges::any_of(gold[b].content, [&](Span part) {
             return part.start <= anchor.front().start && anchor.front().end <= part.end;
           });
  };
  std::vector<std::size_t> depths(gold.size(), 0);
  for (std::size_t a = 0; a < gold.size(); ++a) {
    for (std::size_t b = 0; b < gold.size(); ++b) depths[a] += inside(a, b) ? 1 : 0;
  }
  return depths;
}

std::vector<GoldAttribution> at_depth(const AttributionExample& example, std::size_t depth) {
  if (!example.nested) return depth == 0 ? example.gold : std::vector<GoldAttribution>{};
  const auto depths = depths_of(example.gold);
  std::vector<GoldAttribution> found;
  for (std::size_t a = 0; a < depths.size(); ++a) {
    if (depths[a] == depth) found.push_back(example.gold[a]);
  }
  return found;
}

// The document and, where inner voices are marked, its contents, their contents and so on.
void prepare(const AttributionExample& example, Documents& documents) {
  auto layer = std::make_unique<Layer>();
  const TextView whole(example.document, example.sentences);
  layer->document = &example.document;
  layer->sentences = example.sentences;
  for (std::uint32_t i = 0; i < whole.size(); ++i)
    layer->begins_line.push_back(whole.begins_line(i));
  layer->syntax = example.syntax;
  for (std::size_t depth = 0; layer; ++depth) {
    layer->gold = at_depth(example, depth);
    layer->weight = example.weight;
    documents.push_back(std::make_unique<Prepared>(std::move(layer)));
    if (!example.nested) return;
    const auto& outer = *documents.back();
    auto inner = inner_text(outer.view, outer.content_ranges());
    if (inner.tokens.empty()) return;
    layer = std::make_unique<Layer>();
    layer->document = &example.document;
    layer->syntax = inner_syntax(inner, outer.layer->syntax);
    layer->sentences = std::move(inner.sentences);
    layer->begins_line = std::move(inner.begins_line);
  }
}

RolePass pass_of(const RolePassBytes& bytes) {
  return {LinearModel(bytes.emission), LinearModel(bytes.transition)};
}

std::vector<RoleExample> examples_of(const Documents& documents, std::size_t without) {
  std::vector<RoleExample> examples;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (i % parts != without) {
      const auto& d = *documents[i];
      examples.push_back({&d.features, d.labels, d.layer->weight});
    }
  }
  return examples;
}

void set_jackknifed_first_pass(const Documents& documents) {
  for (std::size_t part = 0; part < parts; ++part) {
    const auto bytes = train_role_pass(examples_of(documents, part), {.rounds = first_rounds});
    const auto pass = pass_of(bytes);
    for (std::size_t i = part; i < documents.size(); i += parts) {
      auto& features = documents[i]->features;
      features.set_first_pass(pass.judge(features).labels);
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
                                const std::map<std::string, std::string>& files) {
  const auto models = load_attribution_models([&](const std::string& name) {
    const auto found = files.find(name);
    return found == files.end() ? std::string_view() : std::string_view(found->second);
  });
  AttributionScore score;
  Documents documents;
  for (const auto& example : examples) prepare(example, documents);
  for (const auto& prepared : documents) {
    auto& document = *prepared;
    auto& features = document.features;
    const auto first = models.first.judge(features);
    features.set_first_pass(first.labels);
    count_spans(first.labels, document.labels, score.first);
    count_spans(models.fast.pass.judge_again(features, first).labels, document.labels, score.fast);
    features.set_trees(document.layer->syntax);
    count_spans(models.trees.pass.judge_again(features, first).labels, document.labels,
                score.trees);
  }
  return score;
}

namespace {

// The files of what follows the first pass, with trees or without.
void train_second(const Documents& documents, const std::string& name,
                  std::map<std::string, std::string>& files) {
  auto pass =
      train_role_pass(examples_of(documents, parts), {.rounds = second_rounds, .second = true});
  std::vector<LinkContext> contexts;
  for (const auto& d : documents)
    contexts.push_back({&d->view, &d->layer->syntax, &d->candidates, name == "trees"});
  std::vector<LinkExample> links;
  for (std::size_t i = 0; i < documents.size(); ++i)
    links.push_back({&contexts[i], documents[i]->groups});
  auto linker = train_linker(links);
  files[name + ".bin"] = std::move(pass.emission);
  files[name + "_steps.bin"] = std::move(pass.transition);
  files[name + "_link_sources.bin"] = std::move(linker.sources);
  files[name + "_link_contents.bin"] = std::move(linker.contents);
}

}  // namespace

std::map<std::string, std::string> train_attribution(
    const std::vector<AttributionExample>& examples) {
  Documents documents;
  for (const auto& example : examples) prepare(example, documents);
  std::map<std::string, std::string> files;
  auto first = train_role_pass(examples_of(documents, parts), {.rounds = first_rounds});
  files["first.bin"] = std::move(first.emission);
  files["first_steps.bin"] = std::move(first.transition);
  set_jackknifed_first_pass(documents);
  train_second(documents, "fast", files);
  for (const auto& d : documents) d->features.set_trees(d->layer->syntax);
  train_second(documents, "trees", files);
  return files;
}

}  // namespace headwater
