// SPDX-License-Identifier: Apache-2.0
// Labels of blocks, folds of sites, and weights grown from a handful of pages.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "base/files.h"
#include "base/hash.h"
#include "read/content/block_classifier.h"
#include "read/training/block_labels.h"
#include "read/training/train_reading.h"
#include "read/training/training_pages.h"

namespace headwater {
namespace {

// Words "p3 p4 p5" for words("p", 3, 6).
std::string words(const std::string& prefix, int first, int last) {
  std::string out;
  for (int i = first; i < last; ++i) out += fmt::format("{}{}{}", i == first ? "" : " ", prefix, i);
  return out;
}

// "share/words" of each block.
std::string labels(const std::vector<std::string>& texts, const std::string& main_text) {
  std::vector<TextBlock> blocks;
  for (const auto& text : texts) {
    blocks.emplace_back();
    blocks.back().text = text;
  }
  std::string out;
  for (const auto& label : label_blocks(blocks, main_text))
    out += fmt::format("{:.3g}/{} ", label.share, label.words);
  return out;
}

TEST(BlockLabels, LongBlocksByFourWordsInARow) {
  EXPECT_EQ(labels({words("a", 0, 7)}, words("a", 0, 7)), "1/7 ");
  EXPECT_EQ(labels({words("a", 0, 6)}, words("a", 0, 6)), "0/6 ") << "short, and none beside it";
  EXPECT_EQ(labels({words("a", 0, 10)}, words("a", 0, 4) + " " + words("b", 0, 9)), "0.4/10 ");
  EXPECT_EQ(labels({words("a", 0, 12)}, words("a", 0, 4) + " " + words("b", 0, 9)), "0.333/12 ");
  EXPECT_EQ(labels({words("a", 0, 13)}, words("a", 0, 4) + " " + words("b", 0, 9)), "0/13 ")
      << "less than a third";
  EXPECT_EQ(labels({words("a", 0, 9)}, words("a", 0, 3) + " x " + words("a", 3, 6)), "0/9 ");
  EXPECT_EQ(labels({words("a", 0, 8)}, words("a", 0, 3)), "0/8 ");
  EXPECT_EQ(labels({""}, "a b c d"), "0/0 ");
}

TEST(BlockLabels, ShortBlocksBetweenTheirNeighbours) {
  const auto above = words("a", 0, 9);
  const auto below = words("b", 0, 9);
  EXPECT_EQ(labels({above, "one two", below}, above + " one two " + below), "1/9 1/2 1/9 ");
  EXPECT_EQ(labels({above, "one two", below}, above + " one x two " + below), "1/9 0/2 1/9 ");
  EXPECT_EQ(labels({above, "one two", below}, above + " one one two " + below), "1/9 1/2 1/9 ");
  EXPECT_EQ(labels({above, "two", below}, above + " one " + below + " two"), "1/9 1/1 1/9 ")
      << "twelve words of slack";
  EXPECT_EQ(labels({above, "two", below}, above + " " + below + " " + words("c", 0, 2) + " two"),
            "1/9 1/1 1/9 ");
  EXPECT_EQ(labels({above, "two", below}, above + " " + below + " " + words("c", 0, 3) + " two"),
            "1/9 0/1 1/9 ");
  EXPECT_EQ(labels({above, "two"}, "two " + words("c", 0, 2) + " " + above), "1/9 1/1 ");
  EXPECT_EQ(labels({above, "two"}, "two " + words("c", 0, 4) + " " + above), "1/9 0/1 ");
  // The nearest neighbour with a place is at most forty blocks away.
  const auto apart = [&](std::size_t blocks) {
    std::vector<std::string> texts{above};
    for (std::size_t i = 1; i < blocks; ++i) texts.emplace_back("x");
    texts.emplace_back("two");
    const auto found = labels(texts, above + " two");
    return found.substr(found.size() - 4);
  };
  EXPECT_EQ(apart(40), "1/1 ");
  EXPECT_EQ(apart(41), "0/1 ");
}

TEST(BlockLabels, OfTwoCopiesTheOneBesideTheText) {
  const auto text = words("a", 0, 9);
  const auto lead = words("l", 0, 8);
  EXPECT_EQ(labels({lead, "x", "x", lead, text}, lead + " " + text), "0/8 0/1 0/1 1/8 1/9 ");
  EXPECT_EQ(labels({text, lead, "x", "x", lead}, text + " " + lead), "1/9 1/8 0/1 0/1 0/8 ");
  EXPECT_EQ(labels({lead, lead}, lead + " " + lead), "1/8 1/8 ") << "no neighbour: each in turn";
}

class Folder {
 public:
  Folder() : path_(testing::TempDir() + "headwater-folds-" + std::to_string(getpid())) {
    std::filesystem::create_directories(path_ + "/pages");
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, const std::string& bytes) const {
    EXPECT_TRUE(write_file(path_ + "/" + name, bytes));
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

std::string number(std::size_t value, int size) {
  std::string out;
  for (int i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
  return out;
}

std::uint32_t crc(const std::string& bytes) {
  std::uint32_t value = 0xFFFFFFFF;
  for (const char c : bytes) {
    value ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) value = value >> 1U ^ ((value & 1U) != 0 ? 0xEDB88320U : 0);
  }
  return ~value;
}

// Gzip with one stored block.
std::string packed(const std::string& bytes) {
  return "\x1F\x8B\x08" + std::string(6, '\0') + "\x03\x01" + number(bytes.size(), 2) +
         number(0xFFFF - bytes.size(), 2) + bytes + number(crc(bytes), 4) + number(bytes.size(), 4);
}

TEST(TrainingPages, ASiteHasOneFold) {
  const Folder folder;
  folder.write(
      "index.json",
      R"({"sets": [{"name": "s", "kind": "pages", "pages": "pages", "gold": "g.jsonl"}]})");
  folder.write("pages/p.gz", packed("<p>One two three.</p>"));
  const std::vector<std::pair<std::string, std::string>> pages{
      {"http://www.lamp.example/1", "lamp"},
      {"https://news.lamp.example?x", "lamp"},
      {"http://lamp.co.uk/", "lamp"},
      {"http://a.lamp.com.au:80/", "lamp"},
      {"http://lamp/1", "lamp"},
      {"http://bbc.co/1", "bbc"},
      {"http://x.post.example#a", "post"},
      {"no address", "id6"},
      {"http://news.abcd.example/", "abcd"},
  };
  std::string gold;
  for (std::size_t i = 0; i < pages.size(); ++i)
    gold +=
        fmt::format(R"({{"id": "id{}", "file": "p.gz", "url": "{}"}})", i, pages[i].first) + "\n\n";
  folder.write("g.jsonl", gold);
  const auto loaded = load_training_pages(folder.path(), 1'000'003);
  ASSERT_TRUE(loaded) << loaded.error().message();
  ASSERT_EQ(loaded->size(), pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto site = pages[i].second == "id6" ? fmt::format("id{}", i) : pages[i].second;
    EXPECT_EQ((*loaded)[i].fold, fnv1a64(site) % 1'000'003) << pages[i].first;
  }
}

TEST(TrainingPages, OfATextOfTenWordsOrMore) {
  const Folder folder;
  folder.write(
      "index.json",
      R"({"sets": [{"name": "s", "kind": "pages", "pages": "pages", "gold": "g.jsonl"}]})");
  const auto weights = [&](int held) {
    const auto text = words("a", 0, held);
    folder.write("pages/p.gz", packed("<p>" + text + "</p><p>one two three four five</p>"));
    folder.write("g.jsonl", R"({"id": "a", "file": "p.gz", "text": ")" + text + "\"}");
    const auto loaded = load_training_pages(folder.path(), 3);
    std::string out;
    for (const auto weight : loaded->at(0).weights) out += fmt::format("{:.4f} ", weight);
    return out;
  };
  EXPECT_EQ(weights(9), "0.0000 0.0000 ");
  // (words + 2) / (10 + 0.15 * 15 + 60).
  EXPECT_EQ(weights(10), "0.1661 0.0969 ");
}

TEST(TrainingPages, PassagesTellOfTheirBlocks) {
  const Folder folder;
  folder.write(
      "index.json",
      R"({"sets": [{"name": "s", "kind": "pages", "pages": "pages", "gold": "g.jsonl"}]})");
  const std::string thirty(30, 'w');
  folder.write("pages/p.gz", packed("<p>boat</p><p>boat a</p><p>quay</p><p>quay a</p><p>quay b</p>"
                                    "<p>" +
                                    thirty + "</p><p>" + thirty + " a</p><p>" + thirty +
                                    " b</p><p>mast of the old ships there</p><p>keel</p>"));
  folder.write("g.jsonl", R"({"id": "a", "file": "p.gz", "with": ["boat", "quay", "abc", ")" +
                              thirty + R"("], "without": ["mast", "keel", "ships there"]})");
  const auto loaded = load_training_pages(folder.path(), 3);
  ASSERT_TRUE(loaded) << loaded.error().message();
  std::string out;
  for (std::size_t i = 0; i < (*loaded)[0].labels.size(); ++i)
    out += fmt::format("{}{} ", (*loaded)[0].weights[i] > 0 ? "" : "-", (*loaded)[0].labels[i]);
  EXPECT_EQ(out, "1 1 -0 -0 -0 1 1 1 0 0 ");
}

// The bias, and the leaves of the first tree that asks something.
std::string first_tree(const BoostedTrees& model) {
  auto out = fmt::format("{}:", model.bias);
  for (const auto& tree : model.trees) {
    if (tree.questions.empty()) continue;
    for (const auto leaf : tree.leaves) out += fmt::format(" {}", leaf);
    break;
  }
  return out + "\n";
}

TEST(TrainReading, WeightsOfAFewPages) {
  const Folder folder;
  folder.write("index.json", R"({"sets": [{"name": "h", "kind": "pages", "pages": "pages", "gold":
 "h.jsonl"}, {"name": "f", "kind": "flat", "pages": "pages", "gold": "f.jsonl"}]})");
  std::string html_gold;
  std::string flat_gold;
  for (int page = 0; page < 10; ++page) {
    std::string html = "<ul><li><a href=1>Home</a><li><a href=2>News</a></ul>";
    std::string flat = "Home\n\nNews\n\n";
    std::string gold;
    for (int i = 0; i < 5; ++i) {
      const auto paragraph = words(fmt::format("p{}x{}y", page, i), 0, 14) + ".";
      html += "<p>" + paragraph + "</p>";
      flat += paragraph + "\n\n";
      gold += paragraph + " ";
    }
    html += "<p><a href=3>Contact us</a></p>";
    flat += "Contact us\n";
    folder.write(fmt::format("pages/h{}.gz", page), packed(html));
    folder.write(fmt::format("pages/f{}.gz", page), packed(flat));
    for (const auto* kind : {"h", "f"}) {
      (std::string(kind) == "h" ? html_gold : flat_gold) +=
          fmt::format(
              R"({{"id": "{0}{1}", "file": "{0}{1}.gz", "url": "http://site{1}.example/", "text": "{2}"}})",
              kind, page, gold) +
          "\n";
    }
  }
  folder.write("h.jsonl", html_gold);
  folder.write("f.jsonl", flat_gold);
  const auto trained = train_reading(folder.path(), true);
  ASSERT_TRUE(trained) << trained.error().message();
  const auto html = read_block_model(trained->html_weights, PageShape::html);
  const auto flat = read_block_model(trained->flat_weights, PageShape::flat);
  ASSERT_TRUE(html);
  ASSERT_TRUE(flat);
  EXPECT_EQ(fmt::format("{} {} {} {}", html->first.trees.size(), html->second.trees.size(),
                        flat->first.trees.size(), flat->second.trees.size()),
            "120 480 240 960");
  EXPECT_EQ(first_tree(html->first) + first_tree(html->second) + first_tree(flat->first) +
                first_tree(flat->second),
            "17035: -877 410\n"
            "17035: -219 102\n"
            "17035: -393 270\n"
            "17035: -98 67\n");
  ASSERT_EQ(trained->held_out.size(), 20U);
  EXPECT_EQ(trained->held_out[0].first, "h");
  EXPECT_EQ(trained->held_out[0].second.id, "h0");
  EXPECT_EQ(trained->held_out[19].second.path, "f9");
  const auto weights_alone = train_reading(folder.path(), false);
  ASSERT_TRUE(weights_alone);
  EXPECT_TRUE(weights_alone->held_out.empty());
  EXPECT_EQ(weights_alone->html_weights, trained->html_weights);
  folder.write("index.json", R"({"sets": []})");
  EXPECT_FALSE(train_reading(folder.path(), false));
}

}  // namespace
}  // namespace headwater
