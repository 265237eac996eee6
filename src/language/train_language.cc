// SPDX-License-Identifier: Apache-2.0
#include "language/train_language.h"

#include <algorithm>
#include <chrono>

#include "base/utf8.h"
#include "language/jackknife.h"
#include "language/language_models.h"

namespace headwater {
namespace {

constexpr std::uint32_t least_tag_count = 20;

// The treebank twice where hyphens matter: as it is, and joined as our tokenizer leaves it.
std::vector<TreebankSentence> with_joined_hyphens(const std::vector<TreebankSentence>& treebank) {
  auto all = treebank;
  for (const auto& sentence : treebank) {
    auto joined = join_hyphens(sentence);
    if (joined.words.size() != sentence.words.size()) all.push_back(std::move(joined));
  }
  return all;
}

TagList frequent_tags(const std::vector<TreebankSentence>& sentences) {
  std::map<std::pair<Upos, Xpos>, std::uint32_t> counts;
  for (const auto& sentence : sentences) {
    for (const auto& word : sentence.words) ++counts[{word.tag.upos, word.tag.xpos}];
  }
  TagList tags;
  for (const auto& [tag, count] : counts) {
    if (count >= least_tag_count) tags.push_back({tag.first, tag.second});
  }
  return tags;
}

std::vector<TagExample> tag_examples(const std::vector<TreebankSentence>& sentences,
                                     const TagList& tags, const HashedTable& clusters) {
  std::vector<TagExample> examples;
  examples.reserve(sentences.size());
  for (const auto& sentence : sentences) {
    TagExample example;
    for (const auto& word : sentence.words) {
      const auto lower = lower_utf8(word.form);
      example.words.push_back(word_form(word.form, lower, clusters));
      example.labels.push_back(
          static_cast<std::uint8_t>(std::ranges::find(tags, word.tag) - tags.begin()));
    }
    examples.push_back(std::move(example));
  }
  return examples;
}

// Labels of each sentence by a tagger that was trained without its part.
std::vector<std::vector<std::uint8_t>> jackknifed(const std::vector<TagExample>& examples,
                                                  const TagList& tags) {
  std::vector<std::vector<std::uint8_t>> labels(examples.size());
  for (std::size_t part = 0; part < jackknife_parts; ++part) {
    std::vector<TagExample> others;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (jackknife_part(i) != part) others.push_back(examples[i]);
    }
    const auto bytes = train_tagger(others, tags.size(), {.rounds = 4, .trainings = 1});
    const Tagger tagger{LinearModel(bytes), tags, {}};
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (jackknife_part(i) == part) tagger.label(examples[i].words, Tagging::full, labels[i]);
    }
  }
  return labels;
}

std::vector<ParseExample> parse_examples(const std::vector<TreebankSentence>& sentences,
                                         const std::vector<TagExample>& forms,
                                         const std::vector<std::vector<std::uint8_t>>& labels,
                                         const TagList& tags) {
  std::vector<ParseExample> examples(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    for (std::size_t w = 0; w < sentences[i].words.size(); ++w) {
      examples[i].words.push_back(parse_word(forms[i].words[w], tags[labels[i][w]]));
      examples[i].arcs.push_back({sentences[i].words[w].head, sentences[i].words[w].relation});
    }
  }
  return examples;
}

std::vector<LemmaExample> lemma_examples(const std::vector<TreebankSentence>& sentences) {
  std::vector<LemmaExample> examples;
  for (const auto& sentence : sentences) {
    for (const auto& word : sentence.words) {
      if (word.tag.xpos == Xpos::gw || word.relation == Dependency::goeswith) continue;
      examples.push_back({word.form, lower_utf8(word.form), word.lemma, word.tag});
    }
  }
  return examples;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

ModelFiles train_language(const LanguageTraining& training, const ModelFiles& have,
                          const std::string& only) {
  auto files = have;
  const auto wanted = [&](std::string_view part) { return only.empty() || only == part; };
  if (wanted("clusters")) {
    auto raw = training.raw;
    for (const auto& sentence : training.treebank) {
      WordSequence words;
      for (const auto& word : sentence.words) words.push_back(word_hash(lower_utf8(word.form)));
      raw.push_back(std::move(words));
    }
    files["clusters.bin"] = learn_clusters(raw, {});
  }
  const HashedTable clusters(files["clusters.bin"]);
  if (wanted("lemmas")) {
    auto lemmas = learn_lemmas(lemma_examples(training.treebank));
    files["endings.bin"] = std::move(lemmas.endings);
    files["lemma_rules.bin"] = std::move(lemmas.rules);
  }
  if (!wanted("tagger") && !wanted("parser")) return files;
  const auto sentences = with_joined_hyphens(training.treebank);
  const auto tags = frequent_tags(training.treebank);
  const auto examples = tag_examples(sentences, tags, clusters);
  if (wanted("tagger")) {
    files["tags.bin"] = tag_list_bytes(tags);
    files["plain_words.bin"] = find_plain_words(examples, tags.size());
    files["tagger.bin"] = train_tagger(examples, tags.size(), {});
  }
  if (wanted("parser")) {
    auto parser =
        train_parser(parse_examples(sentences, examples, jackknifed(examples, tags), tags), {});
    files["moves.bin"] = std::move(parser.moves);
    files["relations.bin"] = std::move(parser.relations);
    files["final_relations.bin"] = std::move(parser.final_relations);
    files["guide_moves.bin"] = std::move(parser.guide_moves);
    files["guide_relations.bin"] = std::move(parser.guide_relations);
  }
  return files;
}

LanguageScore score_language(const ModelFiles& files, const std::vector<TreebankSentence>& gold) {
  const auto models = load_language_models([&](std::string_view name) {
    const auto found = files.find(std::string(name));
    return found == files.end() ? std::string_view() : std::string_view(found->second);
  });
  LanguageScore score;
  std::vector<std::string> lowers;
  std::vector<WordText> words;
  SentenceSyntax found;
  for (const auto& sentence : gold) {
    lowers.clear();
    words.clear();
    for (const auto& word : sentence.words) lowers.push_back(lower_utf8(word.form));
    for (std::size_t i = 0; i < lowers.size(); ++i)
      words.push_back({sentence.words[i].form, lowers[i]});
    const auto start = std::chrono::steady_clock::now();
    find_sentence_syntax(models, words, false, Tagging::full, found);
    score.tag_seconds += seconds_since(start);
    const auto middle = std::chrono::steady_clock::now();
    find_sentence_syntax(models, words, true, Tagging::full, found);
    score.parse_seconds += seconds_since(middle);
    score.words += words.size();
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto& truth = sentence.words[i];
      score.upos += found.tags[i].upos == truth.tag.upos ? 1 : 0;
      score.xpos += found.tags[i].xpos == truth.tag.xpos ? 1 : 0;
      score.lemma +=
          models.lemmatiser.lemma(truth.form, lowers[i], found.tags[i]) == truth.lemma ? 1 : 0;
      if (found.arcs.empty()) continue;
      const bool head = found.arcs[i].head == truth.head;
      score.uas += head ? 1 : 0;
      score.las += head && found.arcs[i].relation == truth.relation ? 1 : 0;
    }
  }
  const auto count = static_cast<double>(std::max<std::size_t>(score.words, 1));
  for (auto* share : {&score.upos, &score.xpos, &score.lemma, &score.uas, &score.las})
    *share /= count;
  return score;
}

}  // namespace headwater
