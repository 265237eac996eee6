// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <memory>

#include "base/files.h"
#include "base/strings.h"
#include "cli/command_line.h"
#include "cli/each_input.h"
#include "pipeline/language_stages.h"
#include "pipeline/stages.h"

namespace headwater {
namespace {

bool space_follows(const Document& document, const Token& token) {
  const auto after = document.text.slice({token.span.end, token.span.end + 1});
  return after.empty() || squeeze_space(after).empty();
}

// Sentences as CoNLL-U; the MISC column has the offsets of each word. Foreign ones have a comment
// with their language, no tags and no tree.
std::string document_conllu(const LanguageModels& models, const Document& document) {
  const auto text = split_sentences(document);
  const auto foreign = find_foreign_sentences(document, text);
  const std::vector<bool> parse(text.sentences.size(), true);
  const auto syntax = find_syntax(models, text, parse, foreign);
  std::string out = fmt::format("# newdoc id = {}\n", squeeze_space(document.id));
  std::size_t number = 0;
  auto next_foreign = foreign.begin();
  for (const auto& sentence : text.sentences) {
    TreebankSentence tree;
    const bool is_foreign = next_foreign != foreign.end() && next_foreign->sentence == number;
    tree.comments.push_back(fmt::format("# sent_id = {}", ++number));
    tree.comments.push_back(
        fmt::format("# text = {}", squeeze_space(document.text.slice(sentence.span))));
    if (is_foreign) tree.comments.push_back("# lang = " + (next_foreign++)->language);
    for (auto i = sentence.first; i < sentence.last; ++i) {
      const auto& token = text.tokens[i];
      const auto& word = syntax.words[i];
      TreebankWord row;
      row.form = token.text;
      if (!is_foreign) row.lemma = lemma_of(models, token, word.tag);
      row.tag = word.tag;
      row.relation = word.relation;
      row.head = word.head < 0 ? word.head : word.head - static_cast<std::int32_t>(sentence.first);
      row.misc =
          fmt::format("{}start={}|end={}", space_follows(document, token) ? "" : "SpaceAfter=No|",
                      token.span.start, token.span.end);
      tree.words.push_back(std::move(row));
    }
    out += to_conllu(tree);
  }
  return out;
}

void tag_documents(CommandContext& context, const LanguageModels& models) {
  auto documents = read_inputs(context);
  const auto texts = each_document(context, documents, [&](const Document& document) {
    return document_conllu(models, document);
  });
  Output out;
  for (const auto& text : texts) out.text(text);
}

void tag_treebank(CommandContext& context, const LanguageModels& models, const std::string& path) {
  const auto text = read_file(path);
  if (!text) return context.report(text.error());
  auto sentences = parse_conllu(*text, path);
  if (!sentences) return context.report(sentences.error());
  const auto annotated = each_input(
      context, sentences->size(),
      [&](std::size_t i) { return fmt::format("{} sentence {}", path, i + 1); },
      [&](std::size_t i) {
        annotate(models, (*sentences)[i]);
        return to_conllu((*sentences)[i]);
      });
  Output out;
  for (const auto& lines : annotated) {
    if (lines) out.text(*lines);
  }
}

void run_tag(CommandContext& context, bool pretokenized) {
  const auto models = open_models(context);
  if (!models) return;
  if (!pretokenized) return tag_documents(context, models->language());
  const auto list = list_files(context.options.inputs, context.options.follow_links);
  report_list(context, list);
  for (const auto& path : list.files) tag_treebank(context, models->language(), path);
}

}  // namespace

void add_tag_command(const Command& app, CommandContext& context) {
  const auto pretokenized = std::make_shared<bool>(false);
  const auto command =
      add_command(app, context, "tag", "sentences, tokens, lemmas, tags and trees as CoNLL-U",
                  [pretokenized](CommandContext& c) { run_tag(c, *pretokenized); });
  add_input_options(command, context);
  add_models_option(command, context);
  command.add_flag("--pretokenized", *pretokenized, "inputs are CoNLL-U; their words are kept");
}

}  // namespace headwater
