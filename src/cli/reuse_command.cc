// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>
#include <memory>

#include "base/files.h"
#include "base/nearest_word.h"
#include "base/strings.h"
#include "cli/each_input.h"
#include "pipeline/stages.h"
#include "report/passage_json.h"

namespace headwater {
namespace {

using DocumentPairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

std::vector<std::string> ids_of(const std::vector<DocumentFacts>& facts) {
  std::vector<std::string> ids;
  ids.reserve(facts.size());
  for (const auto& fact : facts) ids.push_back(fact.document.id);
  return ids;
}

// Lines of two ids; a line that names an unknown document is reported and left out.
DocumentPairs read_pairs(CommandContext& context, const std::string& path,
                         const std::vector<std::string>& ids) {
  const auto text = read_file(path);
  if (!text) {
    context.report({ErrorKind::usage, path, text.error().reason});
    return {};
  }
  std::map<std::string_view, std::uint32_t> index;
  for (std::uint32_t d = 0; d < ids.size(); ++d) index.emplace(ids[d], d);
  DocumentPairs pairs;
  std::size_t number = 0;
  for (const auto line : split(*text, '\n')) {
    ++number;
    if (trim(line).empty()) continue;
    const auto fields = split(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line, '\t');
    const auto input = fmt::format("{} line {}", path, number);
    if (fields.size() < 2) {
      context.report({ErrorKind::input, input, "two ids with a tab between are needed"});
      continue;
    }
    const auto a = index.find(fields[0]);
    const auto b = index.find(fields[1]);
    if (a == index.end() || b == index.end()) {
      const std::string unknown(a == index.end() ? fields[0] : fields[1]);
      context.report({ErrorKind::input, input,
                      fmt::format("unknown document {}{}", unknown, suggestion(unknown, ids))});
      continue;
    }
    pairs.emplace_back(a->second, b->second);
  }
  return pairs;
}

void print_text(Output& out, const PassagePair& pair, const CaseTexts& texts) {
  const auto side = [&](const DocumentSpan& at) {
    return fmt::format("{} [{}:{}]", texts.document(at.document).id, at.span.start, at.span.end);
  };
  const auto arrow = pair.from == ReuseFrom::a ? "->" : pair.from == ReuseFrom::b ? "<-" : "--";
  out.line(fmt::format("{} {} {}  {} {:.0f} %{}", side(pair.a), arrow, side(pair.b),
                       name_of(pair.kind), 100 * pair.similarity,
                       pair.credited ? ", credited" : ""));
}

void run_reuse(CommandContext& context, const std::string& pairs_file) {
  const auto cut = cut_documents(context, read_inputs(context), [](const Document& document) {
    CutDocument made;
    made.facts.document = document;
    made.sentences = split_sentences(document);
    return made;
  });
  const auto texts = cut.texts();
  const auto ids = ids_of(cut.facts);
  const auto pairs = pairs_file.empty() ? DocumentPairs{} : read_pairs(context, pairs_file, ids);
  if (context.status == ExitStatus::could_not_run) return;
  const auto found = pairs_file.empty() ? find_reuse(texts) : find_reuse_in_pairs(texts, pairs);
  Output out;
  if (found.empty() && !context.options.json) out.line("no shared passages found");
  for (const auto& pair : found) {
    if (context.options.json)
      out.json(passage_json(pair, ids));
    else
      print_text(out, pair, texts);
  }
}

}  // namespace

void add_reuse_command(const Command& app, CommandContext& context) {
  const auto pairs_file = std::make_shared<std::string>();
  const auto command =
      add_command(app, context, "reuse", "passages that texts share, and who took them from whom",
                  [pairs_file](CommandContext& given) { run_reuse(given, *pairs_file); });
  add_input_options(command, context);
  command.add_option("--pairs", *pairs_file, "look at these pairs alone: two ids, tab between")
      .type_name("F.tsv");
}

}  // namespace headwater
