// SPDX-License-Identifier: Apache-2.0
#include "language/tagger.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <numeric>

#include "base/parallel.h"
#include "learn/fixed_random.h"
#include "learn/linear_trainer.h"

namespace headwater {
namespace {

constexpr std::uint64_t before_sentence = 0xB0;
constexpr std::uint64_t after_sentence = 0xE0;
constexpr std::uint32_t no_tag = 255;

using Features = FeatureList<48>;

const WordForm& form_at(std::span<const WordForm> words, std::ptrdiff_t i) {
  static const WordForm left{.word = before_sentence, .cased = before_sentence};
  static const WordForm right{.word = after_sentence, .cased = after_sentence};
  if (i < 0) return left;
  if (i >= std::ssize(words)) return right;
  return words[static_cast<std::size_t>(i)];
}

void add_own_features(const WordForm& w, bool first, Features& f) {
  f.add(1, w.word);
  f.add(2, w.cased);
  for (std::size_t n = 0; n < w.ends.size(); ++n) {
    if (w.ends[n] != 0) f.add(3 + n, w.ends[n]);
  }
  for (std::size_t n = 0; n < w.starts.size(); ++n) {
    if (w.starts[n] != 0) f.add(8 + n, w.starts[n]);
  }
  f.add(12, w.shape, first);
  f.add(13, w.fine);
  f.add(14, w.coarse, w.ends[1]);
  f.add(15, w.shape, w.ends[2]);
}

void add_neighbour_features(std::span<const WordForm> words, std::ptrdiff_t i, Features& f) {
  const auto& w = form_at(words, i);
  const auto& l1 = form_at(words, i - 1);
  const auto& l2 = form_at(words, i - 2);
  const auto& r1 = form_at(words, i + 1);
  const auto& r2 = form_at(words, i + 2);
  f.add(16, l1.word);
  f.add(17, r1.word);
  f.add(18, l2.word);
  f.add(19, r2.word);
  f.add(20, w.word, r1.word);
  f.add(21, w.word, l1.word);
  f.add(22, l1.fine);
  f.add(23, r1.fine);
  f.add(24, r2.fine);
  f.add(25, w.fine, r1.fine);
  f.add(26, r1.ends[2]);
  f.add(27, r1.fine, r2.fine);
  f.add(28, r1.shape, w.shape);
  f.add(29, l1.shape, w.shape, r1.shape);
  f.add(30, w.word, r1.coarse);
  f.add(31, w.word, l1.coarse);
  f.add(32, l1.word, r1.word);
}

void add_tag_features(const WordForm& w, const WordForm& right, std::uint32_t t1, std::uint32_t t2,
                      Features& f) {
  f.add(33, t1);
  f.add(34, t1, t2);
  f.add(35, t1, w.word);
  f.add(36, t1, w.ends[2]);
  f.add(37, t1, w.fine);
  f.add(38, t1, right.fine);
  f.add(39, t1, t2, w.fine);
  f.add(40, t2, w.word);
}

void find_features(std::span<const WordForm> words, std::size_t i, std::uint32_t t1,
                   std::uint32_t t2, Features& f) {
  f.size = 0;
  const auto at = static_cast<std::ptrdiff_t>(i);
  f.add(41);
  add_own_features(words[i], i == 0, f);
  add_neighbour_features(words, at, f);
  add_tag_features(words[i], form_at(words, at + 1), t1, t2, f);
}

std::uint8_t best_label(std::span<const std::int32_t> scores) {
  return static_cast<std::uint8_t>(std::ranges::max_element(scores) - scores.begin());
}

}  // namespace

TagList read_tag_list(std::string_view bytes) {
  TagList tags;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto upos = static_cast<unsigned char>(bytes[i]);
    const auto xpos = static_cast<unsigned char>(bytes[i + 1]);
    if (upos >= enum_names<Upos>.size() || xpos >= enum_names<Xpos>.size()) return {};
    tags.push_back({static_cast<Upos>(upos), static_cast<Xpos>(xpos)});
  }
  return tags;
}

std::string tag_list_bytes(const TagList& tags) {
  std::string bytes;
  for (const auto tag : tags) {
    bytes.push_back(static_cast<char>(tag.upos));
    bytes.push_back(static_cast<char>(tag.xpos));
  }
  return bytes;
}

void Tagger::label(std::span<const WordForm> words, Tagging tagging,
                   std::vector<std::uint8_t>& labels) const {
  labels.resize(words.size());
  Features features;
  std::array<std::int32_t, 256> scores;
  const std::span known(scores.data(), tags.size());
  std::uint32_t t1 = no_tag;
  std::uint32_t t2 = no_tag;
  const auto scored = [&](std::size_t i) {
    find_features(words, i, t1, t2, features);
    std::ranges::fill(known, 0);
    model.add(features.all(), scores.data());
    return best_label(known);
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto plain = tagging == Tagging::quick ? plain_words.find(words[i].cased) : 0U;
    const bool is_plain = plain != 0 && plain <= tags.size();
    labels[i] = is_plain ? static_cast<std::uint8_t>(plain - 1) : scored(i);
    t2 = t1;
    t1 = labels[i];
  }
}

std::string find_plain_words(const std::vector<TagExample>& examples, std::size_t tags) {
  constexpr std::uint32_t least_seen = 20;
  constexpr std::uint32_t of_a_hundred = 98;
  std::map<std::uint32_t, std::map<std::uint8_t, std::uint32_t>> counts;
  for (const auto& example : examples) {
    for (std::size_t i = 0; i < example.words.size(); ++i)
      ++counts[HashedTable::key_of(example.words[i].cased)][example.labels[i]];
  }
  std::map<std::uint32_t, std::uint16_t> plain;
  for (const auto& [word, labels] : counts) {
    std::uint32_t seen = 0;
    for (const auto& [label, count] : labels) seen += count;
    if (seen < least_seen) continue;
    for (const auto& [label, count] : labels) {
      if (label < tags && count * 100 >= seen * of_a_hundred)
        plain.emplace(word, static_cast<std::uint16_t>(label + 1));
    }
  }
  return table_bytes(plain);
}

namespace {

// In units of LinearTrainer::adapt.
constexpr std::int32_t margin = 10000;
constexpr double least_weight = 20;

// One training over all examples.
void train_once(const std::vector<TagExample>& examples, std::size_t tags,
                const TaggerOptions& options, LinearTrainer& trainer) {
  FixedRandom random(options.seed);
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<std::int32_t> scores(tags);
  Features features;
  for (std::uint32_t round = 0; round < options.rounds; ++round) {
    shuffle(order, random);
    for (const auto e : order) {
      const auto& example = examples[e];
      std::uint32_t t1 = no_tag;
      std::uint32_t t2 = no_tag;
      for (std::size_t i = 0; i < example.words.size(); ++i) {
        find_features(example.words, i, t1, t2, features);
        std::ranges::fill(scores, 0);
        trainer.add(features.all(), scores.data());
        const auto guess = best_label(scores);
        trainer.tick();
        if (const auto truth = example.labels[i]; truth < tags) {
          scores[truth] -= margin;
          trainer.update(features.all(), truth, best_label(scores));
        }
        t2 = t1;
        t1 = guess;
      }
    }
  }
}

}  // namespace

std::string train_tagger(const std::vector<TagExample>& examples, std::size_t tags,
                         const TaggerOptions& options) {
  std::vector<std::unique_ptr<LinearTrainer>> made(options.trainings);
  parallel_for(made.size(), [&](std::size_t i) {
    auto own = options;
    own.seed = options.seed + i;
    made[i] = std::make_unique<LinearTrainer>(options.bits, static_cast<std::uint32_t>(tags));
    made[i]->adapt();
    train_once(examples, tags, own, *made[i]);
  });
  for (std::size_t i = 1; i < made.size(); ++i) made[0]->mix_in(*made[i]);
  return made[0]->quantised(least_weight * static_cast<double>(options.trainings));
}

}  // namespace headwater
