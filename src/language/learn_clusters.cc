// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <utility>

#include "language/word_clusters.h"
#include "learn/hashed_table.h"

namespace headwater {
namespace {

struct Neighbour {
  std::uint32_t word = 0;
  std::uint32_t count = 0;
};

// Bigram counts of a vocabulary; word 0 is the edge of a sentence, word 1 every rare word.
struct Bigrams {
  std::vector<std::uint64_t> hashes;  // of words 2 …
  std::vector<std::uint32_t> counts;
  std::vector<std::vector<Neighbour>> after;
  std::vector<std::vector<Neighbour>> before;
};

std::vector<std::pair<std::uint64_t, std::uint32_t>> frequent_words(
    const std::vector<WordSequence>& sentences, std::uint32_t least) {
  std::unordered_map<std::uint64_t, std::uint32_t> counts;
  for (const auto& sentence : sentences) {
    for (const auto word : sentence) ++counts[word];
  }
  std::vector<std::pair<std::uint64_t, std::uint32_t>> words;
  for (const auto& entry : counts) {
    if (entry.second >= least) words.push_back(entry);
  }
  std::ranges::sort(words, [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  return words;
}

Bigrams count_bigrams(const std::vector<WordSequence>& sentences, std::uint32_t least) {
  const auto words = frequent_words(sentences, least);
  Bigrams made;
  std::unordered_map<std::uint64_t, std::uint32_t> index;
  for (const auto& [hash, count] : words) {
    index.emplace(hash, static_cast<std::uint32_t>(made.hashes.size()) + 2);
    made.hashes.push_back(hash);
  }
  const auto size = made.hashes.size() + 2;
  made.counts.assign(size, 0);
  made.after.resize(size);
  made.before.resize(size);
  std::vector<std::uint64_t> pairs;
  for (const auto& sentence : sentences) {
    std::uint32_t left = 0;
    for (std::size_t i = 0; i <= sentence.size(); ++i) {
      std::uint32_t right = 0;
      if (i < sentence.size()) {
        const auto found = index.find(sentence[i]);
        right = found == index.end() ? 1 : found->second;
      }
      pairs.push_back((std::uint64_t{left} << 32U) | right);
      ++made.counts[right];
      left = right;
    }
  }
  std::ranges::sort(pairs);
  for (std::size_t i = 0; i < pairs.size();) {
    auto end = i;
    while (end < pairs.size() && pairs[end] == pairs[i]) ++end;
    const auto left = static_cast<std::uint32_t>(pairs[i] >> 32U);
    const auto right = static_cast<std::uint32_t>(pairs[i]);
    const auto count = static_cast<std::uint32_t>(end - i);
    made.after[left].push_back({right, count});
    made.before[right].push_back({left, count});
    i = end;
  }
  return made;
}

class Exchange {
 public:
  Exchange(const Bigrams& bigrams, std::uint32_t classes)
      : bigrams_(bigrams),
        classes_(classes + 2),
        pair_(std::size_t{classes_} * classes_),
        single_(classes_),
        class_of_(bigrams.counts.size()),
        log_(1U << 16U) {
    for (std::size_t n = 1; n < log_.size(); ++n)
      log_[n] = static_cast<double>(n) * std::log(static_cast<double>(n));
    class_of_[1] = 1;
    for (std::uint32_t w = 2; w < class_of_.size(); ++w) class_of_[w] = 2 + (w - 2) % classes;
    for (std::uint32_t w = 0; w < class_of_.size(); ++w) {
      single_[class_of_[w]] += bigrams.counts[w];
      for (const auto next : bigrams.after[w])
        pair_[at(class_of_[w], class_of_[next.word])] += next.count;
    }
  }

  void run(std::uint32_t rounds) {
    for (std::uint32_t round = 0; round < rounds; ++round) {
      std::uint32_t moved = 0;
      for (std::uint32_t w = 2; w < class_of_.size(); ++w) moved += move_word(w) ? 1 : 0;
      if (moved == 0) break;
    }
  }
  // 1 … classes. REQUIRES: word >= 2.
  [[nodiscard]] std::uint32_t cluster(std::uint32_t word) const { return class_of_[word] - 1; }

 private:
  [[nodiscard]] std::size_t at(std::uint32_t left, std::uint32_t right) const {
    return std::size_t{left} * classes_ + right;
  }
  [[nodiscard]] double xlogx(std::int64_t n) const {
    if (n < static_cast<std::int64_t>(log_.size())) return log_[static_cast<std::size_t>(n)];
    return static_cast<double>(n) * std::log(static_cast<double>(n));
  }

  // Neighbours of a word by class; the word itself apart.
  struct Context {
    std::vector<Neighbour> after;
    std::vector<Neighbour> before;
    std::int64_t own = 0;
  };
  [[nodiscard]] std::vector<Neighbour> by_class(const std::vector<Neighbour>& words,
                                                std::uint32_t self) {
    sums_.assign(classes_, 0);
    std::vector<Neighbour> out;
    for (const auto& n : words) {
      if (n.word != self) sums_[class_of_[n.word]] += n.count;
    }
    for (std::uint32_t c = 0; c < classes_; ++c) {
      if (sums_[c] > 0) out.push_back({c, sums_[c]});
    }
    return out;
  }
  Context context_of(std::uint32_t word) {
    Context context;
    context.after = by_class(bigrams_.after[word], word);
    context.before = by_class(bigrams_.before[word], word);
    for (const auto& n : bigrams_.after[word]) {
      if (n.word == word) context.own = n.count;
    }
    return context;
  }

  void shift(std::uint32_t word, std::uint32_t c, const Context& context, std::int64_t sign) {
    single_[c] += sign * bigrams_.counts[word];
    for (const auto& n : context.after) pair_[at(c, n.word)] += sign * n.count;
    for (const auto& n : context.before) pair_[at(n.word, c)] += sign * n.count;
    pair_[at(c, c)] += sign * context.own;
  }

  // What the likelihood gains where the word, now in no class, joins class c.
  [[nodiscard]] double gain(std::uint32_t word, std::uint32_t c, const Context& context) const {
    double sum = 0;
    std::int64_t loop = context.own;
    for (const auto& n : context.after) {
      if (n.word == c) {
        loop += n.count;
        continue;
      }
      const auto have = pair_[at(c, n.word)];
      sum += xlogx(have + n.count) - xlogx(have);
    }
    for (const auto& n : context.before) {
      if (n.word == c) {
        loop += n.count;
        continue;
      }
      const auto have = pair_[at(n.word, c)];
      sum += xlogx(have + n.count) - xlogx(have);
    }
    const auto have = pair_[at(c, c)];
    sum += xlogx(have + loop) - xlogx(have);
    return sum - 2 * (xlogx(single_[c] + bigrams_.counts[word]) - xlogx(single_[c]));
  }

  bool move_word(std::uint32_t word) {
    const auto context = context_of(word);
    const auto old = class_of_[word];
    shift(word, old, context, -1);
    auto best = old;
    auto best_gain = gain(word, old, context);
    for (std::uint32_t c = 2; c < classes_; ++c) {
      if (c == old) continue;
      const auto value = gain(word, c, context);
      if (value > best_gain + 1e-9) {
        best = c;
        best_gain = value;
      }
    }
    shift(word, best, context, 1);
    class_of_[word] = best;
    return best != old;
  }

  const Bigrams& bigrams_;
  std::uint32_t classes_;
  std::vector<std::int64_t> pair_;
  std::vector<std::int64_t> single_;
  std::vector<std::uint32_t> class_of_;
  std::vector<double> log_;
  std::vector<std::uint32_t> sums_;
};

}  // namespace

std::string learn_clusters(const std::vector<WordSequence>& sentences,
                           const ClusterOptions& options) {
  const auto bigrams = count_bigrams(sentences, options.least_count);
  Exchange fine(bigrams, fine_clusters);
  Exchange coarse(bigrams, coarse_clusters);
  fine.run(options.rounds);
  coarse.run(options.rounds);
  std::map<std::uint32_t, std::uint16_t> values;
  for (std::uint32_t w = 2; w < bigrams.counts.size(); ++w) {
    const auto value = fine.cluster(w) * 64 + coarse.cluster(w);
    values.emplace(HashedTable::key_of(bigrams.hashes[w - 2]), static_cast<std::uint16_t>(value));
  }
  return table_bytes(values);
}

}  // namespace headwater
