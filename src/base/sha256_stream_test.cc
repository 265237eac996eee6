// SPDX-License-Identifier: Apache-2.0
#include "base/sha256_stream.h"

#include <gtest/gtest.h>

#include "base/hash.h"

namespace headwater {
namespace {

TEST(Sha256Stream, IsTheHashOfAllPieces) {
  Sha256Stream hash;
  EXPECT_EQ(hash.hex(), sha256_hex(""));
  hash.add("har");
  hash.add("");
  hash.add("bour");
  EXPECT_EQ(hash.hex(), sha256_hex("harbour"));
  hash.add("x");
  EXPECT_EQ(hash.hex(), sha256_hex("x")) << "empty after hex()";
}

}  // namespace
}  // namespace headwater
