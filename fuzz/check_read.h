// SPDX-License-Identifier: Apache-2.0
// What must hold of every document that reading gives, whatever the bytes were.
//
// Input:   what was read, and the way from an original to the bytes that the offsets count in.
// Rule:    strings are UTF-8; blocks, links and offset runs are sorted and inside the text; every
//          run, cut out of the original and decoded, gives its text; text in no run is white space.
//          A violation prints what is wrong and aborts, so that the fuzzer keeps the input.
#pragma once

#include "read/read.h"
#include "store/verify_case.h"

namespace headwater {

void check_read(const ReadOutcome& outcome, const InnerStream& inner);

}  // namespace headwater
