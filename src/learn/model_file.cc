// SPDX-License-Identifier: Apache-2.0
#include "learn/model_file.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace headwater {
namespace {

struct Header {
  std::array<char, 4> magic;
  std::uint32_t version;
  std::uint64_t size;
  std::uint64_t checksum;
  std::array<char, 40> name;
};
static_assert(sizeof(Header) == model_header_bytes && model_header_bytes % 16 == 0);

constexpr std::array<char, 4> file_mark{'H', 'W', 'M', 'F'};

std::uint64_t checksum_of(std::string_view weights) {
  return XXH3_64bits(weights.data(), weights.size());
}

bool is_name(std::string_view text) {
  constexpr auto in_name = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '/';
  };
  return !text.empty() && std::ranges::all_of(text, in_name);
}

std::string_view name_in(const Header& header) {
  const std::string_view name(header.name.data(), header.name.size());
  return name.substr(0, name.find('\0'));
}

// What is wrong with the header of a file of `size` bytes; empty where nothing is.
std::string fault_of(const Header& header, std::size_t size, std::string_view wanted) {
  if (header.magic != file_mark) return "no file of weights";
  if (header.version != model_file_version)
    return fmt::format("weights of version {}, this program reads version {}", header.version,
                       model_file_version);
  const auto found = name_in(header);
  if (!is_name(found)) return "damaged: it does not say whose weights it holds";
  if (found != wanted) return fmt::format("holds {}, wanted {}", found, wanted);
  const auto there = size - model_header_bytes;
  if (header.size != there)
    return fmt::format("{} bytes of weights instead of {}: {}", there, header.size,
                       there < header.size ? "cut off" : "something follows them");
  return "";
}

}  // namespace

std::string model_file_bytes(std::string_view name, std::string_view weights) {
  Header header{file_mark, model_file_version, weights.size(), checksum_of(weights), {}};
  std::ranges::copy(name.substr(0, header.name.size() - 1), header.name.begin());
  std::string bytes(model_header_bytes, '\0');
  std::memcpy(bytes.data(), &header, model_header_bytes);
  return bytes.append(weights);
}

Result<std::string_view> model_weights(std::string_view file, std::string_view name,
                                       ModelCheck check) {
  const auto broken = [name](std::string reason) {
    return fail(ErrorKind::usage, std::string(name), std::move(reason));
  };
  Header header;
  if (file.size() < model_header_bytes)
    return broken(fmt::format("{} bytes are too few for a file of weights", file.size()));
  std::memcpy(&header, file.data(), model_header_bytes);
  if (auto fault = fault_of(header, file.size(), name); !fault.empty())
    return broken(std::move(fault));
  const auto weights = file.substr(model_header_bytes);
  if (check == ModelCheck::checksum && checksum_of(weights) != header.checksum)
    return broken("damaged: the checksum of the weights differs");
  return weights;
}

std::string model_part(std::string_view area, std::string_view file_name) {
  return fmt::format("{}/{}", area, file_name.substr(0, file_name.rfind('.')));
}

}  // namespace headwater
