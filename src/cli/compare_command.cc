// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>
#include <memory>

#include "base/fence.h"
#include "base/files.h"
#include "base/parallel.h"
#include "base/strings.h"
#include "cli/each_input.h"
#include "pipeline/stages.h"
#include "report/passage_json.h"

namespace headwater {
namespace {

struct PairOfTexts {
  std::size_t line = 0;
  std::size_t a = 0;
  std::size_t b = 0;
};

// The distinct texts of a file of pairs: a text that many lines hold is cut into words once.
struct PairFile {
  std::vector<std::string_view> texts;
  std::vector<PairOfTexts> pairs;
};

PairFile parse_pairs(CommandContext& context, const std::string& path, std::string_view bytes) {
  PairFile file;
  std::map<std::string_view, std::size_t> numbers;
  const auto number = [&](std::string_view text) {
    const auto [at, fresh] = numbers.try_emplace(text, file.texts.size());
    if (fresh) file.texts.push_back(text);
    return at->second;
  };
  std::size_t line_number = 0;
  for (auto line : split(bytes, '\n')) {
    ++line_number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (trim(line).empty()) continue;
    const auto fields = split(line, '\t');
    if (fields.size() < 2) {
      context.report({ErrorKind::input, fmt::format("{} line {}", path, line_number),
                      "two sentences with a tab between are needed"});
      continue;
    }
    file.pairs.push_back({line_number, number(fields[0]), number(fields[1])});
  }
  return file;
}

Json comparison_json(const SentenceComparison& comparison) {
  return {{"relation", name_of(comparison.relation)},
          {"same", four_digits(comparison.same)},
          {"contradicts", four_digits(comparison.contradicts)},
          {"type", comparison.type ? Json(name_of(*comparison.type)) : Json(nullptr)},
          {"why", reason_list_json(comparison.why)}};
}

void run_compare(CommandContext& context, const std::string& path) {
  const auto bytes = read_file(path);
  if (!bytes) {
    context.report({ErrorKind::usage, path, bytes.error().reason});
    return;
  }
  const auto file = parse_pairs(context, path, *bytes);
  const auto line_of = [&](std::size_t p) {
    return fmt::format("{} line {}", path, file.pairs[p].line);
  };
  struct Parsed {
    Sentences text;
    Syntax tree;
  };
  std::vector<Result<Parsed>> texts(file.texts.size());
  parallel_for(texts.size(), [&](std::size_t t) {
    texts[t] =
        fence("", ErrorKind::input, [&] { return Parsed{split_paragraph(file.texts[t]), {}}; });
  });
  std::vector<char> asked(texts.size(), 0);
  for (const auto& pair : file.pairs)
    if (texts[pair.a] && texts[pair.b] && asks_trees(texts[pair.a]->text, texts[pair.b]->text))
      asked[pair.a] = asked[pair.b] = 1;
  parallel_for(texts.size(), [&](std::size_t t) {
    if (asked[t] == 0) return;
    texts[t] = fence("", ErrorKind::input, [&] {
      return Parsed{texts[t]->text, find_syntax(built_in_language_models(), texts[t]->text)};
    });
  });
  const auto made = each_input(
      context, file.pairs.size(), line_of, [&](std::size_t p) -> Result<SentenceComparison> {
        const auto& a = texts[file.pairs[p].a];
        const auto& b = texts[file.pairs[p].b];
        if (!a || !b) return fail(ErrorKind::input, line_of(p), (a ? b : a).error().reason);
        return compare_sentences(a->text, b->text, a->tree, b->tree);
      });
  Output out;
  if (made.empty() && !context.options.json) out.line(path + ": no pairs of sentences");
  for (const auto& one : made) {
    if (!one) continue;
    const auto& comparison = *one;
    if (context.options.json) {
      out.json(comparison_json(comparison));
    } else {
      out.line(fmt::format("{:<11} same {:.2f}  contradicts {:.2f}  {}",
                           name_of(comparison.relation), comparison.same, comparison.contradicts,
                           comparison.type ? name_of(*comparison.type) : ""));
    }
  }
}

}  // namespace

void add_compare_command(const Command& app, CommandContext& context) {
  const auto path = std::make_shared<std::string>();
  const auto command =
      add_command(app, context, "compare", "whether two sentences claim the same or contradict",
                  [path](CommandContext& given) { run_compare(given, *path); });
  command.add_option("--pairs", *path, "two sentences a line, tab between; - for standard input")
      .type_name("F.tsv")
      .required();
}

}  // namespace headwater
