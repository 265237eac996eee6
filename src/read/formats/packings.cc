// SPDX-License-Identifier: Apache-2.0
#include "read/formats/packings.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>

#include "base/utf8.h"

namespace headwater {
namespace {

struct Magic {
  std::string_view bytes;
  int packing;
};

constexpr std::array magics{Magic{"\x1F\x8B", ARCHIVE_FILTER_GZIP},
                            Magic{"BZh", ARCHIVE_FILTER_BZIP2},
                            Magic{std::string_view("\xFD"
                                                   "7zXZ\0",
                                                   6),
                                  ARCHIVE_FILTER_XZ},
                            Magic{"\x28\xB5\x2F\xFD", ARCHIVE_FILTER_ZSTD}};

constexpr std::size_t chunk_size = 1U << 16U;

}  // namespace

// What comes out of one packing.
struct Packings::Layer {
  Packings* owner = nullptr;
  Layer* below = nullptr;  // where its packed bytes come from; nullptr: the input
  Archive reader{nullptr, archive_read_free};
  std::string chunk;    // the bytes that came last
  bool unread = false;  // they were only looked at
};

int packing_of(std::string_view head) {
  for (const auto& magic : magics) {
    if (head.starts_with(magic.bytes)) return magic.packing;
  }
  return ARCHIVE_FILTER_NONE;
}

bool is_built_in(int packing) {
  switch (packing) {
    case ARCHIVE_FILTER_GZIP:
      return archive_zlib_version() != nullptr;
    case ARCHIVE_FILTER_BZIP2:
      return archive_bzlib_version() != nullptr;
    case ARCHIVE_FILTER_XZ:
      return archive_liblzma_version() != nullptr;
    case ARCHIVE_FILTER_ZSTD:
      return archive_libzstd_version() != nullptr;
    default:
      return false;
  }
}

std::string unpacking_error(archive* reader) {
  const char* text = archive_error_string(reader);
  return "cannot be unpacked: " + to_valid_utf8(text == nullptr ? "broken archive" : text);
}

Packings::Packings(const ReadInput& input) : input_(input) {}

// A layer reads from the one below it: the outermost goes last.
Packings::~Packings() {
  while (!layers_.empty()) layers_.pop_back();
}

bool Packings::fill(Layer& layer) {
  if (!trouble_.empty()) return false;
  layer.chunk.resize(chunk_size);
  const auto count = archive_read_data(layer.reader.get(), layer.chunk.data(), chunk_size);
  layer.chunk.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  if (count < 0 && trouble_.empty()) trouble_ = unpacking_error(layer.reader.get());
  if (layer.chunk.size() > input_.limits->passed_left) {
    trouble_ = "unpacks to more than the limit: not read further";
    layer.chunk.clear();
  } else if (input_.limits->time.is_over()) {
    trouble_ = "takes too long to unpack: not read further";
    layer.chunk.clear();
  }
  input_.limits->passed_left -= layer.chunk.size();
  return !layer.chunk.empty();
}

std::string_view Packings::next(Layer& layer) {
  const bool more = layer.unread || fill(layer);
  layer.unread = false;
  return more ? std::string_view(layer.chunk) : std::string_view{};
}

la_ssize_t Packings::read_below(archive* reader, void* self, const void** bytes) {
  auto& layer = *static_cast<Layer*>(self);
  const auto chunk = layer.owner->next(layer);
  *bytes = chunk.data();
  if (!chunk.empty() || layer.owner->trouble_.empty()) return std::ssize(chunk);
  archive_set_error(reader, EIO, "%s", layer.owner->trouble_.c_str());
  return ARCHIVE_FATAL;
}

bool Packings::add_layer(int packing) {
  auto layer = std::make_unique<Layer>();
  layer->owner = this;
  layer->below = layers_.empty() ? nullptr : layers_.back().get();
  layer->reader.reset(archive_read_new());
  auto* reader = layer->reader.get();
  archive_read_support_format_raw(reader);
  if (!is_built_in(packing) || archive_read_append_filter(reader, packing) != ARCHIVE_OK) {
    trouble_ = "cannot be unpacked: packed in a way that is not read";
    return false;
  }
  const int opened =
      layer->below == nullptr
          ? archive_read_open_memory(reader, input_.bytes.data(), input_.bytes.size())
          : archive_read_open(reader, layer->below, nullptr, read_below, nullptr);
  archive_entry* entry = nullptr;
  if (opened != ARCHIVE_OK || archive_read_next_header(reader, &entry) != ARCHIVE_OK) {
    if (trouble_.empty()) trouble_ = unpacking_error(reader);
    return false;
  }
  layer->unread = fill(*layer);
  layers_.push_back(std::move(layer));
  return layers_.back()->unread || trouble_.empty();
}

bool Packings::open(archive* reader) {
  std::string_view head = input_.bytes;
  for (int packing = packing_of(head); packing != ARCHIVE_FILTER_NONE; packing = packing_of(head)) {
    if (layers_.size() == limits::packings) {
      trouble_ =
          fmt::format("is packed more than {} times over: not read further", limits::packings);
      return false;
    }
    if (!add_layer(packing)) return false;
    head = layers_.back()->chunk;
  }
  if (layers_.empty())
    return archive_read_open_memory(reader, input_.bytes.data(), input_.bytes.size()) == ARCHIVE_OK;
  return archive_read_open(reader, layers_.back().get(), nullptr, read_below, nullptr) ==
         ARCHIVE_OK;
}

}  // namespace headwater
