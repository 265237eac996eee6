// SPDX-License-Identifier: Apache-2.0
// Tags and trees of a document's sentences.
//
// Input:   tokens and sentences; which sentences are to be parsed.
// Output:  one WordSyntax a token; `head` is an index of a token, `no_tree` where the sentence was
//          not asked for.
// Rule:    the tagger and the parser of the models given.
// Example: "Lind denied it." -> denied VERB/VBD root; Lind nsubj of denied; it obj of denied.
#pragma once

#include <string>
#include <vector>

#include "language/language_models.h"
#include "language/tagger.h"
#include "language/treebank.h"
#include "model/foreign_sentence.h"
#include "model/sentence.h"
#include "model/syntax.h"

namespace headwater {

// `parse` has one entry a sentence, or is empty: no sentence is parsed. Words of foreign sentences
// have the tag X and no head.
[[nodiscard]] Syntax find_syntax(const LanguageModels& models, const Sentences& sentences,
                                 const std::vector<bool>& parse,
                                 const std::vector<ForeignSentence>& foreign = {},
                                 Tagging tagging = Tagging::full);
[[nodiscard]] Syntax find_syntax(const LanguageModels& models,
                                 const Sentences& sentences);  // parses all

// Adds trees to tags that find_syntax gave, for the sentences that are true in the list.
void add_trees(const LanguageModels& models, const Sentences& sentences,
               const std::vector<bool>& parse, Syntax& syntax);

[[nodiscard]] std::string lemma_of(const LanguageModels& models, const Token& token, Tag tag);

// Fills in tag, head, relation and lemma of words that are already cut ("headwater tag
// --pretokenized"). A sentence with a comment "# lang = …" of another language than "en" is left as
// it is.
void annotate(const LanguageModels& models, TreebankSentence& sentence);

}  // namespace headwater
