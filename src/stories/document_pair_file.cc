// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "base/data_file.h"
#include "stories/train_document_pairs.h"

namespace headwater {

std::string document_pair_weights(const DocumentPairModel& model) {
  auto text = fmt::format("bias\t{:.6f}\n", model.bias);
  for (std::size_t i = 0; i < model.weights.size(); ++i)
    text += fmt::format("{}\t{:.6f}\n", document_pair_features[i], model.weights[i]);
  return text;
}

Result<DocumentPairModel> read_document_pair_model(std::string_view weights) {
  const auto rows = parse_rows(weights);
  const auto bad = [] {
    return fail(ErrorKind::input, "document_pair", "not the weights of this version");
  };
  if (rows.size() != document_pair_features.size() + 1) return bad();
  DocumentPairModel model;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto name = i == 0 ? std::string_view("bias") : document_pair_features[i - 1];
    if (rows[i].size() != 2 || rows[i][0] != name) return bad();
    auto& value = i == 0 ? model.bias : model.weights[i - 1];
    const auto text = rows[i][1];
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || !std::isfinite(value)) return bad();
  }
  return model;
}

}  // namespace headwater
