// SPDX-License-Identifier: Apache-2.0
// The models of the language stage, read in place from models/language.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "language/lemmatise.h"
#include "language/parser.h"
#include "language/tagger.h"
#include "learn/model_source.h"

namespace headwater {

struct LanguageModels {
  HashedTable clusters;
  Tagger tagger;
  Parser parser;
  Lemmatiser lemmatiser;
};

// `file` gives the weights of a file of models/language by its name; they must outlive the models.
[[nodiscard]] LanguageModels load_language_models(
    const std::function<std::string_view(std::string_view)>& file);
// Those that are built into the executable; empty ones where a build has none.
[[nodiscard]] const LanguageModels& built_in_language_models();
// The files of FOLDER/language, and the models that read them in place.
struct LanguageModelFiles {
  ModelSource source;  // owns the weights
  LanguageModels models;
};
// Errors name the file.
[[nodiscard]] Result<LanguageModelFiles> open_language_models(const std::string& folder);
// The weights of a file of models/language as it is built in; empty where there is none of that
// name.
[[nodiscard]] std::string_view language_model_file(std::string_view name);

// Tags and, where `with_tree`, arcs of one sentence.
struct WordText {
  std::string_view text;
  std::string_view lower;
};
struct SentenceSyntax {
  std::vector<Tag> tags;
  std::vector<Arc> arcs;  // empty without a tree
  std::vector<WordForm> forms;
};
void find_sentence_syntax(const LanguageModels& models, std::span<const WordText> words,
                          bool with_tree, Tagging tagging, SentenceSyntax& found);
// Arcs of a sentence whose tags are known. REQUIRES: found.tags has one entry a word.
void find_sentence_tree(const LanguageModels& models, std::span<const WordText> words,
                        SentenceSyntax& found);

}  // namespace headwater
