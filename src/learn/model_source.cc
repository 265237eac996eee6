// SPDX-License-Identifier: Apache-2.0
#include "learn/model_source.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "learn/model_file.h"

namespace headwater {
namespace {

const EmbeddedFile* find(const EmbeddedFile* table, std::string_view name) {
  for (const auto* file = table; file->name != nullptr; ++file) {
    if (name == file->name) return file;
  }
  return nullptr;
}

}  // namespace

ModelSource ModelSource::built_in(std::string area, const EmbeddedFile* table) {
  ModelSource source(std::move(area));
  source.table_ = table;
  return source;
}

ModelSource ModelSource::folder(std::string area, std::string folder) {
  ModelSource source(std::move(area));
  source.folder_ = std::move(folder);
  return source;
}

std::string ModelSource::name_of_file(std::string_view file) const {
  return (table_ == nullptr ? folder_ : "models/" + area_) + "/" + std::string(file);
}

bool ModelSource::has(std::string_view file) const {
  if (table_ != nullptr) return find(table_, file) != nullptr;
  std::error_code error;
  return std::filesystem::symlink_status(name_of_file(file), error).type() !=
         std::filesystem::file_type::not_found;
}

Result<std::string_view> ModelSource::bytes(std::string_view file) {
  if (table_ != nullptr) {
    const auto* const found = find(table_, file);
    if (found == nullptr) return fail(ErrorKind::internal, name_of_file(file), "is not built in");
    return std::string_view(found->begin, static_cast<std::size_t>(found->end - found->begin));
  }
  auto mapped = MappedFile::open(name_of_file(file));
  if (!mapped) return std::unexpected(mapped.error());
  mapped_.push_back(std::move(*mapped));
  return mapped_.back().bytes();
}

Result<std::string_view> ModelSource::weights(std::string_view file) {
  const auto found = bytes(file);
  if (!found) return found;
  const auto check = table_ == nullptr ? ModelCheck::checksum : ModelCheck::header;
  auto weights = model_weights(*found, model_part(area_, file), check);
  if (!weights) weights.error().input = name_of_file(file);
  return weights;
}

std::string_view built_in_weights(ModelSource source, std::string_view file) {
  if (!source.has(file)) return {};
  const auto weights = source.weights(file);
  if (weights) return *weights;
  std::fprintf(stderr, "headwater: %s\n", weights.error().message().c_str());
  std::abort();
}

}  // namespace headwater
