// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/open_attribution_models.h"

#include <optional>
#include <utility>

namespace headwater {

extern const EmbeddedFile attribution_model_files[];

namespace {

ModelSource built_in() {
  return ModelSource::built_in("attribution", attribution_model_files);
}

// Reads files and keeps account of what is wrong with them.
class Reader {
 public:
  explicit Reader(ModelSource& source) : source_(source) {}

  std::string_view operator()(const std::string& file) {
    if (source_.has(file) || built_in().has(file)) {
      there_ = true;
      const auto weights = source_.weights(file);
      if (weights) return *weights;
      if (!fault_) fault_ = weights.error();
    } else if (missing_.empty()) {
      missing_ = file;
    }
    return {};
  }

  [[nodiscard]] std::optional<Error> fault() const {
    if (fault_) return fault_;
    if (there_ && !missing_.empty())
      return Error{ErrorKind::usage, source_.name_of_file(missing_),
                   "missing, others of its set are there"};
    return std::nullopt;
  }
  [[nodiscard]] bool has_files() const { return there_; }

 private:
  ModelSource& source_;
  bool there_ = false;
  std::string missing_;
  std::optional<Error> fault_;
};

}  // namespace

const AttributionModels& built_in_attribution_models() {
  static const auto models = load_attribution_models(
      [](const std::string& file) { return built_in_weights(built_in(), file); });
  return models;
}

Result<AttributionModelFiles> open_attribution_models(const std::string& folder) {
  auto source = ModelSource::folder("attribution", folder + "/attribution");
  Reader reader(source);
  auto models = load_attribution_models([&](const std::string& file) { return reader(file); });
  if (auto fault = reader.fault()) return std::unexpected(*std::move(fault));
  if (reader.has_files() && models.empty())
    return fail(ErrorKind::usage, source.name_of_file("*.bin"),
                "weights of another shape than this program wants");
  return AttributionModelFiles{std::move(source), models};
}

}  // namespace headwater
