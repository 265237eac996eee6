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
// Those of use_language_models, else the ones that are built in.
[[nodiscard]] const LanguageModels& language_models();
// From now on the models are the files of FOLDER/language. Errors name the file, the models stay as
// they were. REQUIRES: no other thread uses the models.
[[nodiscard]] Result<void> use_language_models(const std::string& folder);
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
