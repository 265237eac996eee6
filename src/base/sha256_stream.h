// SPDX-License-Identifier: Apache-2.0
// SHA-256 of bytes that come piece by piece.
//
// Example: Sha256Stream hash; hash.add("ab"); hash.add("c"); hash.hex() == sha256_hex("abc")
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace headwater {

class Sha256Stream {
 public:
  Sha256Stream();
  void add(std::string_view bytes);
  // 64 lower-case hexadecimal digits of all that was added; the stream is empty afterwards.
  [[nodiscard]] std::string hex();

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, Free> context_;
};

}  // namespace headwater
