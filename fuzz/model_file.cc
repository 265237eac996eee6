// SPDX-License-Identifier: Apache-2.0
// Files of weights of any bytes are read or refused with a reason of one line; what is read can be
// used.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "language/language_models.h"
#include "learn/model_file.h"

namespace {

using namespace headwater;

void use(std::string_view weights) {
  const auto models = load_language_models([weights](std::string_view) { return weights; });
  (void)models.clusters.find(1);
  (void)models.lemmatiser.lemma("Wörter", "wörter", {});
  const LinearModel model(weights);
  std::array<std::int32_t, LinearModel::most_labels> scores{};
  const std::array<Feature, 3> features{0, 1, UINT64_MAX};
  model.add(features, scores.data());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const auto check : {ModelCheck::header, ModelCheck::checksum}) {
    const auto weights = model_weights(bytes, "language/moves", check);
    if (weights) {
      if (weights->size() + model_header_bytes != size) std::abort();
      use(*weights);
    } else if (weights.error().reason.empty() ||
               weights.error().message().find('\n') != std::string::npos) {
      std::abort();
    }
  }
  const auto whole = model_file_bytes("language/moves", bytes);
  const auto back = model_weights(whole, "language/moves", ModelCheck::checksum);
  if (!back || *back != bytes) std::abort();
  use(bytes);
  return 0;
}
