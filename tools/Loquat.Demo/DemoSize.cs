namespace Loquat.Demo;

/// The size of the demo community. `Pictures` is the number of notes whose pictures are drawn, newest first.
sealed record DemoSize(int People, int Notes, int Follows, int Likes, int Comments, int Pictures = 0);
