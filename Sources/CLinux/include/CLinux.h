#pragma once
// What Swift's Glibc module does not show: peer credentials and timer descriptors.

#include "CLinuxPeer.h"
