// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/files.h"
#include "cli/train.h"
#include "learn/model_source.h"
#include "pipeline/language_stages.h"
#include "pipeline/stages.h"

namespace headwater {
namespace {

// Raw text for the word clusters; the treebank's own words are added to it.
constexpr std::string_view raw_texts[] = {
    "attribution/polnear_train.jsonl",
    "ledger/muc4_dev.docs.jsonl",
    "reuse/pan13/documents.jsonl",
    "times/wikiwars_train.docs.jsonl",
};
constexpr std::string_view weights[] = {
    "clusters.bin",
    "endings.bin",
    "final_relations.bin",
    "guide_moves.bin",
    "guide_relations.bin",
    "lemma_rules.bin",
    "moves.bin",
    "plain_words.bin",
    "relations.bin",
    "tagger.bin",
    "tags.bin",
};

Result<std::vector<TreebankSentence>> read_treebank(const std::string& path) {
  const auto text = read_file(path);
  if (!text) return std::unexpected(text.error());
  return parse_conllu(*text, path);
}

Result<std::vector<WordSequence>> read_raw(const std::string& folder) {
  std::vector<WordSequence> raw;
  for (const auto name : raw_texts) {
    const auto outcome = read_file_documents(folder + "/" + std::string(name));
    if (!outcome.failed.empty()) return std::unexpected(outcome.failed.front());
    for (const auto& read : outcome.documents) {
      const auto sentences = split_sentences(read.document);
      for (const auto& sentence : sentences.sentences) {
        WordSequence words;
        for (auto i = sentence.first; i < sentence.last; ++i)
          words.push_back(word_hash(sentences.tokens[i].lower));
        raw.push_back(std::move(words));
      }
    }
  }
  return raw;
}

// The weights there are; files that are missing are left out.
Result<ModelFiles> read_weights(const TrainOptions& options) {
  auto source = ModelSource::folder(options.area, options.out);
  ModelFiles files;
  for (const auto name : weights) {
    if (!source.has(name)) continue;
    const auto found = source.weights(name);
    if (!found) return std::unexpected(found.error());
    files.emplace(name, *found);
  }
  return files;
}

Result<void> print_language_scores(const ModelFiles& files, const std::string& data) {
  const auto dev = read_treebank(data + "/language/en_ewt-ud-dev.conllu");
  if (!dev) return std::unexpected(dev.error());
  std::vector<TreebankSentence> joined;
  for (const auto& sentence : *dev) joined.push_back(join_hyphens(sentence));
  for (const auto* set : {static_cast<const std::vector<TreebankSentence>*>(&*dev),
                          static_cast<const std::vector<TreebankSentence>*>(&joined)}) {
    const auto s = score_language(files, *set);
    const auto words = static_cast<double>(s.words);
    fmt::print(stderr,
               "{}: {} words, UPOS {:.2f} XPOS {:.2f} lemma {:.2f} UAS {:.2f} LAS {:.2f}; "
               "{:.0f} words/s tagged, {:.0f} words/s tagged and parsed\n",
               set == &joined ? "hyphens joined" : "as it stands", s.words, 100 * s.upos,
               100 * s.xpos, 100 * s.lemma, 100 * s.uas, 100 * s.las, words / s.tag_seconds,
               words / s.parse_seconds);
  }
  return {};
}

}  // namespace

Result<void> train_language_model(const TrainOptions& options, CommandContext& /*context*/) {
  if (auto made = make_output_folder(options, options.out); !made) return made;
  ModelFiles files;
  if (!options.only.empty() || options.score_only) {
    auto kept = read_weights(options);
    if (!kept) return std::unexpected(kept.error());
    files = std::move(*kept);
  }
  if (!options.score_only) {
    LanguageTraining training;
    auto treebank = read_treebank(options.data + "/language/en_ewt-ud-train.rebuilt.conllu");
    if (!treebank) return std::unexpected(treebank.error());
    training.treebank = std::move(*treebank);
    if (options.only.empty() || options.only == "clusters") {
      auto raw = read_raw(options.data);
      if (!raw) return std::unexpected(raw.error());
      training.raw = std::move(*raw);
    }
    files = train_language(training, files, options.only);
    for (const auto& [name, bytes] : files) {
      if (auto done = store_weights(options, name, bytes); !done) return done;
    }
  }
  return print_language_scores(files, options.data);
}

}  // namespace headwater
