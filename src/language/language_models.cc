// SPDX-License-Identifier: Apache-2.0
#include "language/language_models.h"

#include <map>
#include <utility>
#include <vector>

#include "language/configuration.h"

namespace headwater {

extern const EmbeddedFile language_model_files[];

namespace {

// No model where the file is another one's or damaged: with fewer or more labels than asked for.
LinearModel model_with(std::string_view bytes, std::size_t labels) {
  const LinearModel model(bytes);
  return model.labels() == labels ? model : LinearModel();
}

// The files, and whether the models have what they hold.
std::vector<std::pair<std::string_view, bool>> files_of(const LanguageModels& models) {
  return {{"clusters.bin", !models.clusters.empty()},
          {"tags.bin", !models.tagger.tags.empty()},
          {"tagger.bin", !models.tagger.model.empty()},
          {"plain_words.bin", !models.tagger.plain_words.empty()},
          {"moves.bin", !models.parser.moves.empty()},
          {"relations.bin", !models.parser.relations.empty()},
          {"final_relations.bin", !models.parser.final_relations.empty()},
          {"guide_moves.bin", !models.parser.guide_moves.empty()},
          {"guide_relations.bin", !models.parser.guide_relations.empty()},
          {"endings.bin", !models.lemmatiser.endings.empty()},
          {"lemma_rules.bin", !models.lemmatiser.rules.empty()}};
}

}  // namespace

LanguageModels load_language_models(const std::function<std::string_view(std::string_view)>& file) {
  LanguageModels models;
  models.clusters = HashedTable(file("clusters.bin"));
  models.tagger.tags = read_tag_list(file("tags.bin"));
  models.tagger.model = model_with(file("tagger.bin"), models.tagger.tags.size());
  models.tagger.plain_words = HashedTable(file("plain_words.bin"));
  models.parser.moves = model_with(file("moves.bin"), move_count);
  models.parser.relations = model_with(file("relations.bin"), enum_names<Dependency>.size());
  models.parser.final_relations =
      model_with(file("final_relations.bin"), enum_names<Dependency>.size());
  models.parser.guide_moves = model_with(file("guide_moves.bin"), move_count);
  models.parser.guide_relations =
      model_with(file("guide_relations.bin"), enum_names<Dependency>.size());
  models.lemmatiser.endings = HashedTable(file("endings.bin"));
  models.lemmatiser.rules = read_lemma_rules(file("lemma_rules.bin"));
  return models;
}

std::string_view language_model_file(std::string_view name) {
  return built_in_weights(ModelSource::built_in("language", language_model_files), name);
}

const LanguageModels& built_in_language_models() {
  static const auto models = load_language_models(language_model_file);
  return models;
}

Result<LanguageModelFiles> open_language_models(const std::string& folder) {
  auto source = ModelSource::folder("language", folder + "/language");
  std::map<std::string_view, std::string_view> weights;
  for (const auto& [file, unused] : files_of({})) {
    const auto read = source.weights(file);
    if (!read) return std::unexpected(read.error());
    weights[file] = *read;
  }
  auto models = load_language_models([&](std::string_view file) { return weights[file]; });
  for (const auto& [file, fits] : files_of(models)) {
    if (!fits)
      return fail(ErrorKind::usage, source.name_of_file(file),
                  "weights of another shape than this program wants");
  }
  return LanguageModelFiles{std::move(source), std::move(models)};
}

namespace {

void find_forms(const LanguageModels& models, std::span<const WordText> words,
                std::vector<WordForm>& forms) {
  forms.clear();
  for (const auto word : words) forms.push_back(word_form(word.text, word.lower, models.clusters));
}

void find_arcs(const LanguageModels& models, SentenceSyntax& found) {
  thread_local std::vector<ParseWord> parse_words;
  found.arcs.clear();
  if (models.parser.moves.empty()) return;
  parse_words.clear();
  for (std::size_t i = 0; i < found.forms.size(); ++i)
    parse_words.push_back(parse_word(found.forms[i], found.tags[i]));
  models.parser.parse(parse_words, found.arcs);
}

}  // namespace

void find_sentence_tree(const LanguageModels& models, std::span<const WordText> words,
                        SentenceSyntax& found) {
  find_forms(models, words, found.forms);
  find_arcs(models, found);
}

void find_sentence_syntax(const LanguageModels& models, std::span<const WordText> words,
                          bool with_tree, Tagging tagging, SentenceSyntax& found) {
  thread_local std::vector<std::uint8_t> labels;
  find_forms(models, words, found.forms);
  found.tags.assign(words.size(), Tag{});
  found.arcs.clear();
  if (models.tagger.model.empty()) return;
  models.tagger.label(found.forms, tagging, labels);
  for (std::size_t i = 0; i < words.size(); ++i) found.tags[i] = models.tagger.tags[labels[i]];
  if (with_tree) find_arcs(models, found);
}

}  // namespace headwater
