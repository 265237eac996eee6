// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "learn/logistic_regression.h"
#include "stories/train_document_pairs.h"

namespace headwater {

std::string document_pair_weights(const DocumentPairModel& model) {
  return logistic_text({model.bias, {model.weights.begin(), model.weights.end()}},
                       document_pair_features);
}

Result<DocumentPairModel> read_document_pair_model(std::string_view weights) {
  const auto read = read_logistic(weights, document_pair_features, "document_pair");
  if (!read) return std::unexpected(read.error());
  DocumentPairModel model;
  model.bias = read->bias;
  std::ranges::copy(read->weights, model.weights.begin());
  return model;
}

}  // namespace headwater
