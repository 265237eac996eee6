// SPDX-License-Identifier: Apache-2.0
#include "language/find_syntax.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>

#include "base/property_for_tests.h"
#include "language/language_models.h"
#include "language/split_sentences.h"
#include "language/train_language.h"

namespace headwater {
namespace {

Document document_of(const std::string& text) {
  Document document;
  document.text = Utf8Text(to_valid_utf8(text));
  document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}, "", ""});
  return document;
}

// "Lind/PROPN<nsubj-denied …": each word with its tag, relation and head.
std::string dump(const std::string& text) {
  const auto sentences = split_sentences(document_of(text));
  const auto syntax = find_syntax(built_in_language_models(), sentences);
  std::string out;
  for (std::size_t i = 0; i < syntax.words.size(); ++i) {
    const auto& word = syntax.words[i];
    if (!out.empty()) out += ' ';
    out += sentences.tokens[i].text + "/" + std::string(name_of(word.tag.upos)) + "<" +
           std::string(name_of(word.relation));
    if (word.head >= 0) out += "-" + sentences.tokens[static_cast<std::size_t>(word.head)].text;
  }
  return out;
}

struct Case {
  std::string text;
  std::string expected;
};

TEST(FindSyntax, TagsAndTrees) {
  const Case cases[] = {
      {"The council rejected the plan.",
       "The/DET<det-council council/NOUN<nsubj-rejected rejected/VERB<root the/DET<det-plan "
       "plan/NOUN<obj-rejected ./PUNCT<punct-rejected"},
      {"She said that the bridge was closed.",
       "She/PRON<nsubj-said said/VERB<root that/SCONJ<mark-closed the/DET<det-bridge "
       "bridge/NOUN<nsubj:pass-closed was/AUX<aux:pass-closed closed/VERB<ccomp-said "
       "./PUNCT<punct-said"},
      {"They can fish.", "They/PRON<nsubj-fish can/AUX<aux-fish fish/VERB<root ./PUNCT<punct-fish"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(dump(text), expected);
}

TEST(FindSyntax, Lemmas) {
  const auto sentences = split_sentences(document_of("The ministers were denying older stories."));
  const auto syntax = find_syntax(built_in_language_models(), sentences);
  std::string lemmas;
  for (std::size_t i = 0; i < syntax.words.size(); ++i)
    lemmas += lemma_of(built_in_language_models(), sentences.tokens[i], syntax.words[i].tag) + " ";
  EXPECT_EQ(lemmas, "the minister be deny old story . ");
}

TEST(FindSyntax, ParsesOnlyWhatItIsAskedFor) {
  const auto sentences = split_sentences(document_of("It rained. He left."));
  const auto syntax = find_syntax(built_in_language_models(), sentences, {false, true});
  EXPECT_EQ(syntax.words.front().head, no_tree);
  EXPECT_NE(syntax.words.back().head, no_tree);
}

// Every sentence has one root, and from every word the heads lead to it.
void expect_trees(const std::string& text) {
  const auto sentences = split_sentences(document_of(text));
  const auto syntax = find_syntax(built_in_language_models(), sentences);
  ASSERT_EQ(syntax.words.size(), sentences.tokens.size());
  for (const auto& sentence : sentences.sentences) {
    std::size_t roots = 0;
    std::vector<char> good(sentence.last - sentence.first, 0);
    for (auto i = sentence.first; i < sentence.last; ++i) {
      roots += syntax.words[i].head == no_head ? 1 : 0;
      std::vector<std::uint32_t> path;
      auto at = static_cast<std::int32_t>(i);
      while (at >= 0 && !good[static_cast<std::size_t>(at) - sentence.first]) {
        path.push_back(static_cast<std::uint32_t>(at));
        ASSERT_LE(path.size(), good.size());
        at = syntax.words[static_cast<std::size_t>(at)].head;
        ASSERT_TRUE(at == no_head || (at >= static_cast<std::int32_t>(sentence.first) &&
                                      at < static_cast<std::int32_t>(sentence.last)));
      }
      for (const auto k : path) good[k - sentence.first] = 1;
    }
    if (sentence.first < sentence.last) {
      EXPECT_EQ(roots, 1U);
    }
  }
}

TEST(FindSyntax, GivesTreesForAnyText) {
  expect_property("every sentence is a tree", [](const std::vector<std::string>& parts) {
    const std::vector<std::string> words{"said", "the", "Lind", ",", "\"",
                                         "that", "of",  "runs", "."};
    std::string text;
    for (const auto& part : parts) text += part + " " + words[part.size() % words.size()] + " ";
    expect_trees(text);
  });
}

TEST(FindSyntax, OneSentenceOfFiftyThousandTokens) {
  std::string text;
  for (int i = 0; i < 50000; ++i) text += i % 3 == 0 ? "of " : (i % 3 == 1 ? "that " : "said ");
  expect_trees(text);
}

constexpr std::string_view small_treebank =
    "# text = Dogs bark.\n"
    "1\tDogs\tdog\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n"
    "2\tbark\tbark\tVERB\tVBP\t_\t0\troot\t_\tSpaceAfter=No\n"
    "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n"
    "1\tA\ta\tDET\tDT\t_\t5\tdet\t_\t_\n"
    "2\tlong\tlong\tADJ\tJJ\t_\t4\tamod\t_\tSpaceAfter=No\n"
    "3\t-\t-\tPUNCT\tHYPH\t_\t4\tpunct\t_\tSpaceAfter=No\n"
    "4\tterm\tterm\tNOUN\tNN\t_\t5\tcompound\t_\t_\n"
    "5\tplan\tplan\tNOUN\tNN\t_\t0\troot\t_\t_\n\n";

TEST(Treebank, WritesWhatItRead) {
  const auto sentences = parse_conllu(small_treebank, "small");
  ASSERT_TRUE(sentences);
  std::string again;
  for (const auto& sentence : *sentences) again += to_conllu(sentence);
  EXPECT_EQ(again, small_treebank);
}

TEST(Treebank, JoinsWhatOurTokenizerJoins) {
  const auto sentences = parse_conllu(small_treebank, "small");
  ASSERT_TRUE(sentences);
  EXPECT_EQ(to_conllu(join_hyphens((*sentences)[1])),
            "1\tA\ta\tDET\tDT\t_\t3\tdet\t_\t_\n"
            "2\tlong-term\tlong-term\tADJ\tJJ\t_\t3\tamod\t_\t_\n"
            "3\tplan\tplan\tNOUN\tNN\t_\t0\troot\t_\t_\n\n");
}

TEST(Treebank, NamesTheLineThatIsWrong) {
  const auto short_line = parse_conllu("1\tDogs\n", "bad");
  ASSERT_FALSE(short_line);
  EXPECT_EQ(short_line.error().message(), "bad:1: 2 columns instead of 10");
  EXPECT_FALSE(parse_conllu("1\ta\ta\tX\tXX\t_\t9\tdep\t_\t_\n\n", "bad"));
  EXPECT_FALSE(parse_conllu("1\ta\ta\tX\tXX\t_\t-2147483648\tdep\t_\t_\n\n", "bad"));
}

TEST(Treebank, ASentenceInAnotherLanguageIsKeptAsItIs) {
  const std::string lines = "# lang = de\n1\tNein\t_\tX\tXX\t_\t_\t_\t_\tstart=0|end=4\n\n";
  auto sentences = parse_conllu(lines, "foreign");
  ASSERT_TRUE(sentences);
  annotate(built_in_language_models(), sentences->front());
  EXPECT_EQ(to_conllu(sentences->front()), lines);
  EXPECT_EQ(to_conllu(join_hyphens(sentences->front())), lines);
}

TEST(Lemmas, NoCharacterIsCutInTwo) {
  Lemmatiser lemmatiser;
  const Tag noun{Upos::noun, Xpos::nns};
  const auto endings =
      table_bytes({{HashedTable::key_of(ending_hash("", noun, false)), std::uint16_t{1}}});
  lemmatiser.endings = HashedTable(endings);
  lemmatiser.rules = {{1, "", false}};
  EXPECT_EQ(lemmatiser.lemma("ports", "ports", noun), "port");
  EXPECT_EQ(lemmatiser.lemma("•", "•", noun), "•");
  EXPECT_EQ(lemmatiser.lemma("é", "é", noun), "é");
}

TEST(TrainLanguage, TheSameDataGivesTheSameBytes) {
  const auto sentences = parse_conllu(small_treebank, "small");
  ASSERT_TRUE(sentences);
  LanguageTraining training;
  for (int i = 0; i < 30; ++i)
    training.treebank.insert(training.treebank.end(), sentences->begin(), sentences->end());
  const auto files = train_language(training, {}, "");
  EXPECT_EQ(files, train_language(training, {}, ""));
  const auto score = score_language(files, *sentences);
  EXPECT_EQ(score.words, 8U);
  EXPECT_EQ(score.upos, 1.0);
  EXPECT_EQ(score.las, 1.0);
}

TEST(Tagger, PlainWordsAreThoseSeenOftenWithOneTag) {
  const TagList tags{{Upos::det, Xpos::dt}, {Upos::noun, Xpos::nn}, {Upos::verb, Xpos::vb}};
  const auto word = [](std::uint64_t hash) { return WordForm{.word = hash, .cased = hash}; };
  TagExample example;
  const auto add = [&](std::uint64_t hash, std::uint8_t label, int times) {
    for (int i = 0; i < times; ++i) {
      example.words.push_back(word(hash));
      example.labels.push_back(label);
    }
  };
  add(11, 0, 20);  // often, one tag
  add(12, 1, 19);  // not often enough
  add(13, 1, 97);  // not of one tag
  add(13, 2, 3);
  add(14, 2, 98);  // nearly of one tag
  add(14, 1, 2);
  add(15, 3, 50);  // a tag too rare to be in the list
  const auto bytes = find_plain_words({example}, tags.size());
  const Tagger tagger{{}, tags, HashedTable(bytes)};
  const std::uint16_t labels[] = {1, 0, 0, 3, 0};
  for (std::uint64_t hash = 11; hash <= 15; ++hash)
    EXPECT_EQ(tagger.plain_words.find(hash), labels[hash - 11]) << hash;
}

TEST(Tagger, QuickTagsAreNearlyTheFullOnes) {
  if (built_in_language_models().tagger.model.empty()) GTEST_SKIP() << "no weights are built in";
  const std::string text =
      "The harbour office said on Friday that the ferry had been late. Nobody knew why it was, and "
      "the two pilots were not asked about it by the board.";
  const auto sentences = split_sentences(document_of(text));
  const auto full = find_syntax(built_in_language_models(), sentences, {});
  const auto quick = find_syntax(built_in_language_models(), sentences, {}, {}, Tagging::quick);
  ASSERT_EQ(full.words.size(), quick.words.size());
  for (std::size_t i = 0; i < full.words.size(); ++i)
    EXPECT_EQ(full.words[i].tag.upos, quick.words[i].tag.upos) << sentences.tokens[i].text;
}

// The files of the build, one of them changed by `change`.
LanguageModels models_with(std::string_view changed,
                           const std::function<std::string(std::string_view)>& change,
                           std::map<std::string, std::string>& kept) {
  return load_language_models([&](std::string_view name) {
    auto bytes = std::string(language_model_file(name));
    if (name == changed) bytes = change(bytes);
    return std::string_view(kept[std::string(name)] = std::move(bytes));
  });
}

TEST(LanguageModels, AFileThatIsCutOffOrAnothersIsNotUsed) {
  const std::vector<std::string> texts{"Lind", "denied", "it", "."};
  const std::vector<std::string> lowers{"lind", "denied", "it", "."};
  std::vector<WordText> words;
  for (std::size_t i = 0; i < texts.size(); ++i) words.push_back({texts[i], lowers[i]});
  const auto cut = [](std::string_view bytes) { return std::string(bytes.substr(0, 1000)); };
  const auto other = [](std::string_view bytes) {
    return std::string(language_model_file(
        bytes == language_model_file("moves.bin") ? "relations.bin" : "moves.bin"));
  };
  struct Damage {
    std::string_view file;
    bool parses_when_cut;
    bool parses_when_swapped;
  };
  // tags.bin is shorter than the cut; the moves of the guide have the form of other moves.
  const Damage cases[] = {{"clusters.bin", true, true},    {"tagger.bin", false, false},
                          {"tags.bin", true, false},       {"moves.bin", false, false},
                          {"relations.bin", true, true},   {"final_relations.bin", true, true},
                          {"guide_moves.bin", true, true}, {"guide_relations.bin", true, true}};
  const auto parses = [&](std::string_view name,
                          const std::function<std::string(std::string_view)>& change) {
    std::map<std::string, std::string> kept;
    const auto models = models_with(name, change, kept);
    SentenceSyntax found;
    find_sentence_syntax(models, words, true, Tagging::full, found);
    for (const auto& arc : found.arcs) EXPECT_LT(arc.head, 4) << name;
    return found.arcs.size() == words.size();
  };
  for (const auto& c : cases) {
    EXPECT_EQ(parses(c.file, cut), c.parses_when_cut) << c.file;
    EXPECT_EQ(parses(c.file, other), c.parses_when_swapped) << c.file;
  }
}

}  // namespace
}  // namespace headwater
