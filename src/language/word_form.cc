// SPDX-License-Identifier: Apache-2.0
#include "language/word_form.h"

#include "base/hash.h"
#include "language/word_clusters.h"
#include "learn/linear_model.h"

namespace headwater {
namespace {

std::string_view plain_mark(std::string_view text) {
  if (text == "“" || text == "”" || text == "„" || text == "``" || text == "''" || text == "«" ||
      text == "»")
    return "\"";
  if (text == "‘" || text == "’") return "'";
  if (text == "—" || text == "–" || text == "―" || text == "---") return "--";
  if (text == "…") return "...";
  return text;
}

std::uint64_t hash_of(std::string_view text) {
  return mix(fnv1a64(text), text.size());
}

// Kinds of characters with repetitions left out; at most eight runs.
std::uint64_t shape_of(std::string_view text) {
  std::uint64_t shape = 1;
  int runs = 0;
  std::uint64_t before = 0;
  for (const char c : text) {
    std::uint64_t kind = 4;
    if (c >= 'A' && c <= 'Z')
      kind = 1;
    else if (c >= 'a' && c <= 'z')
      kind = 2;
    else if (c >= '0' && c <= '9')
      kind = 3;
    else if (static_cast<unsigned char>(c) >= 0x80)
      kind = 2;
    else if (c == '-')
      kind = 5;
    else if (c == '.')
      kind = 6;
    if (kind == before) continue;
    before = kind;
    shape = shape * 8 + kind;
    if (++runs == 8) break;
  }
  return shape * 2 + (text.size() == 1 ? 1 : 0);
}

}  // namespace

std::uint64_t word_hash(std::string_view lower) {
  const auto plain = plain_mark(lower);
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : plain) {
    const auto byte = static_cast<unsigned char>(c >= '0' && c <= '9' ? '0' : c);
    hash = (hash ^ byte) * 1099511628211ULL;
  }
  return mix(hash, plain.size());
}

WordForm word_form(std::string_view text, std::string_view lower, const HashedTable& clusters) {
  text = plain_mark(text);
  lower = plain_mark(lower);
  WordForm form;
  form.word = word_hash(lower);
  form.cased = hash_of(text);
  for (std::size_t n = 1; n <= form.ends.size() && n <= lower.size(); ++n)
    form.ends[n - 1] = hash_of(lower.substr(lower.size() - n));
  for (std::size_t n = 1; n <= form.starts.size() && n <= lower.size(); ++n)
    form.starts[n - 1] = hash_of(lower.substr(0, n));
  form.shape = shape_of(text);
  auto value = clusters.find(form.word);
  if (value == 0) {
    const auto hyphen = lower.rfind('-');
    if (hyphen != std::string_view::npos && hyphen + 1 < lower.size() && hyphen > 0)
      value = clusters.find(word_hash(lower.substr(hyphen + 1)));
  }
  form.fine = fine_cluster(value);
  form.coarse = coarse_cluster(value);
  return form;
}

}  // namespace headwater
