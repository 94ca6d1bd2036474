namespace Sightline.Demonstration.Names;

/// <summary>The communities of the invented area.</summary>
internal static class Communities
{
    internal static IReadOnlyList<Community> All { get; } =
    [
        new()
        {
            Code = "english", Share = 38,
            Women = Words("Abigail Alice Amanda Beverley Carol Charlotte Chloe Deborah Eleanor Elizabeth Emily Gemma Grace Hannah Heather Jacqueline Jessica Joanne Katherine Kelly Kirsty Laura Lesley Lucy Margaret Megan Melanie Natasha Nicola Patricia Rebecca Samantha Stacey Susan Tracey Victoria Wendy"),
            Men = Words("Adrian Alan Alexander Andrew Anthony Barry Benjamin Callum Christopher Craig Damian Daniel Darren Dean Edward Gareth Gary Graham Ian Jamie Jonathan Joshua Keith Kevin Lee Luke Martin Matthew Michael Nathan Nicholas Paul Philip Richard Robert Ryan Scott Shaun Stephen Stuart Terence Thomas Timothy Wayne William"),
            Surnames = Words("Ashcroft Atkinson Bagshaw Barlow Bentham Birtles Bradshaw Broadbent Burgess Cartwright Clegg Copeland Crossley Dawlish Dewhurst Eccles Entwistle Fairclough Fenwick Garside Greenhalgh Hargreaves Haslam Heaton Hindley Holroyd Ingham Kershaw Langley Lockwood Marsden Mellor Oakden Ogden Pemberton Pickles Ramsbottom Rigby Rowbotham Sagar Shuttleworth Sidebottom Thackray Threlfall Tolley Unsworth Wadsworth Wardle Whitworth Winstanley Yardley"),
        },
        new()
        {
            Code = "welsh", Share = 7,
            Women = Words("Angharad Bethan Carys Catrin Ceri Cerys Eleri Ffion Gwenllian Lowri Mair Megan Nerys Nia Rhiannon Siân Sioned"),
            Men = Words("Aled Alun Dafydd Emrys Emyr Gethin Gwilym Gwyn Huw Idris Ieuan Iwan Meurig Owain Rhodri Rhys Tomos"),
            Surnames = Words("Bowen Cadwaladr Gethin Gwynne Llewellyn Llywelyn Madoc Maddocks Meredith Mostyn Parry Penrose Prosser Pugh Rhydderch Tudor Vaughan Yorath"),
        },
        new()
        {
            Code = "scottish", Share = 7,
            Women = Words("Ailsa Aileen Catriona Eilidh Fiona Iona Isla Kirsteen Lorna Mairi Mhairi Morag Morven Rhona Shona Sheena"),
            Men = Words("Alasdair Angus Callum Cameron Donald Duncan Euan Ewan Fergus Finlay Fraser Gregor Hamish Iain Lachlan Malcolm Murdo Rory"),
            Surnames = Words("Abernethy Buchanan Carmichael Colquhoun Dalgleish Drummond Farquhar Galbraith Geddes Kinnaird Lamont MacAskill MacCallum MacInnes MacKellar McLintock Moncrieff Ogilvie Strachan Urquhart"),
        },
        new()
        {
            Code = "irish", Share = 8,
            Women = Words("Aisling Aoife Bernadette Bridget Caoimhe Ciara Clodagh Deirdre Eileen Gráinne Maeve Niamh Nuala Orla Roisin Sinead Siobhan"),
            Men = Words("Aidan Brendan Cathal Cian Ciaran Colm Conor Cormac Declan Diarmuid Donal Eamonn Fergal Kieran Liam Niall Padraig Seamus"),
            Surnames = Words("Brannigan Cassidy Coughlan Delahunty Devereux Doherty Fagan Finnegan Flaherty Gilhooly Heffernan Keogh Lonergan McGinty Mulqueen Nugent O’Dwyer O’Gorman O’Hanlon Rafferty Scanlon Tierney"),
        },
        new()
        {
            Code = "south-asian-muslim", Share = 10, Language = "Urdu", NeedInterpreter = 25,
            Women = Words("Aisha Amina Asma Fatima Farah Hafsa Kulsoom Nadia Nasreen Parveen Rabia Rukhsana Saima Samina Shazia Sumaira Yasmin Zainab"),
            Men = Words("Adnan Asif Bilal Faisal Farooq Imran Irfan Junaid Kashif Khalid Mohammed Mushtaq Nadeem Naveed Saqib Shahid Tariq Usman Waseem Zahid"),
            Surnames = Words("Akhtar Anwar Ashraf Bashir Begum Chaudhry Ghafoor Hafeez Hussain Iqbal Javed Mahmood Malik Mirza Qureshi Rafiq Rashid Saleem Siddiqui Yaqub"),
        },
        new()
        {
            Code = "punjabi-and-hindu", Share = 7, Language = "Punjabi", NeedInterpreter = 20,
            Women = Words("Amarjit Anjali Gurpreet Harjinder Jaspreet Kavita Kiran Manjit Meena Navdeep Parminder Pooja Priya Rajwinder Sangeeta Simran Sunita"),
            Men = Words("Amrik Arjun Balbir Davinder Gurdeep Harpreet Jagdish Karan Kulwant Manoj Narinder Paramjit Rajesh Ranjit Sanjay Sukhdev Vikram"),
            Surnames = Words("Atwal Bains Bhatti Chahal Chauhan Desai Dhaliwal Gill Grewal Joshi Kapoor Mahal Mistry Nagra Pandya Rai Sandhu Sekhon Solanki Virdee"),
        },
        new()
        {
            Code = "polish", Share = 7, Language = "Polish", NeedInterpreter = 40, HasWomensForms = true,
            Women = Words("Agnieszka Aleksandra Anna Beata Dorota Elżbieta Ewa Iwona Joanna Justyna Katarzyna Magdalena Małgorzata Monika Renata Sylwia Urszula Wioletta"),
            Men = Words("Andrzej Artur Dariusz Grzegorz Jacek Jarosław Krzysztof Łukasz Maciej Marcin Mariusz Paweł Piotr Rafał Sławomir Tomasz Wojciech Zbigniew"),
            Surnames = Words("Adamczyk Borkowski Chmielewski Dąbrowski Gajewski Głowacki Jabłoński Kamiński Krajewski Lewandowski Maciejewski Malinowski Olszewski Pawłowski Sobczak Szymański Wilczyński Wróblewski Zawadzki Żukowski"),
        },
        new()
        {
            Code = "romanian", Share = 4, Language = "Romanian", NeedInterpreter = 45,
            Women = Words("Adriana Alina Andreea Cristina Daniela Elena Gabriela Ioana Loredana Mihaela Oana Raluca Roxana Simona Ștefania"),
            Men = Words("Adrian Bogdan Cătălin Ciprian Constantin Cosmin Dragoș Florin Gheorghe Ionuț Marius Mihai Nicolae Radu Sorin Vasile"),
            Surnames = Words("Albu Bălan Ciobanu Constantinescu Dinu Dumitrescu Filip Ghiță Lungu Munteanu Nistor Oprea Pavel Rusu Sârbu Tănase Ungureanu Vlad"),
        },
        new()
        {
            Code = "west-african", Share = 4, Language = "Yoruba", NeedInterpreter = 5,
            Women = Words("Abena Adaeze Adwoa Akosua Amaka Bukola Chidinma Esi Folake Funmilayo Ifeoma Ngozi Nkechi Omolara Temitope Yetunde"),
            Men = Words("Adebayo Babatunde Chidi Chukwuemeka Ebenezer Emeka Femi Ikenna Kofi Kwabena Kwame Obinna Olumide Segun Tunde Yaw"),
            Surnames = Words("Adeyemi Afolabi Agyeman Amoah Asante Bankole Boateng Chukwu Danso Ezeani Frimpong Ibekwe Mensah Nwachukwu Obeng Ogunbanjo Okafor Oyelaran Sarpong"),
        },
        new()
        {
            Code = "caribbean", Share = 4,
            Women = Words("Althea Beverley Charmaine Claudette Cynthia Delroya Jacinth Kadeesha Latoya Marcia Marva Monique Shanice Sharmaine Tanisha"),
            Men = Words("Clive Courtney Delroy Desmond Devon Errol Everton Jermaine Leroy Linford Marlon Neville Tyrone Winston"),
            Surnames = Words("Bogle Braithwaite Cadogan Dacosta Esson Forrester Gayle Grannum Hibbert Laidlaw McFarlane Morgan-Bell Nembhard Palmer-Reid Pinnock Samuda Whyte"),
        },
        new()
        {
            Code = "arabic", Share = 2, Language = "Arabic", NeedInterpreter = 45,
            Women = Words("Amal Dalal Dina Hanan Huda Iman Layla Maha Mariam Nour Rana Rania Reem Salma Samar"),
            Men = Words("Ahmad Amir Bassam Fadi Hassan Hatem Karim Mahmoud Marwan Nabil Omar Rami Samir Walid Yousef Ziad"),
            Surnames = Words("Al-Amin Al-Hariri Al-Khatib Al-Masri Barakat Darwish Fakhouri Ghanem Haddad Jaber Khalil Mansour Nasser Qasim Sabbagh Shaheen"),
        },
        new()
        {
            Code = "chinese", Share = 2, Language = "Cantonese", NeedInterpreter = 35,
            Women = Words("Bo-Yee Hui Jia Lan Li Mei Mei-Ling Siu-Ling Wai-Ling Xiu Yan Ying Yuk-Lan"),
            Men = Words("Chi-Keung Hao Jian Jun Ka-Ho Kwok-Wai Ming Tao Wai-Man Wei Wing-Kei Xiang Yong"),
            Surnames = Words("Au-Yeung Cheung Chow Fong Kwok Lau Leung Liang Mok Ng Szeto Tsang Wong Xu Yip Zheng"),
        },
    ];

    private static readonly IReadOnlyDictionary<string, string> ShortNames = new Dictionary<string, string>
    {
        ["Alexander"] = "Alex", ["Aleksandra"] = "Ola", ["Andrew"] = "Andy", ["Anthony"] = "Tony", ["Benjamin"] = "Ben", ["Bernadette"] = "Bernie",
        ["Charlotte"] = "Lottie", ["Christopher"] = "Chris", ["Daniel"] = "Danny", ["Deborah"] = "Debbie", ["Edward"] = "Ted", ["Elizabeth"] = "Beth",
        ["Eleanor"] = "Ellie", ["Elżbieta"] = "Ela", ["Jacqueline"] = "Jackie", ["Jessica"] = "Jess", ["Joanna"] = "Asia", ["Joanne"] = "Jo",
        ["Jonathan"] = "Jon", ["Joshua"] = "Josh", ["Katarzyna"] = "Kasia", ["Katherine"] = "Kate", ["Krzysztof"] = "Krzysiek", ["Magdalena"] = "Magda",
        ["Małgorzata"] = "Gosia", ["Margaret"] = "Peggy", ["Matthew"] = "Matt", ["Michael"] = "Mick", ["Mohammed"] = "Mo", ["Natasha"] = "Tash",
        ["Nicholas"] = "Nick", ["Nicola"] = "Nicky", ["Patricia"] = "Trish", ["Philip"] = "Phil", ["Rebecca"] = "Becky", ["Richard"] = "Dickie",
        ["Robert"] = "Bob", ["Samantha"] = "Sam", ["Stephen"] = "Steve", ["Terence"] = "Terry", ["Thomas"] = "Tom", ["Timothy"] = "Tim",
        ["Tomasz"] = "Tomek", ["Victoria"] = "Vicky", ["William"] = "Billy",
    };

    internal static string? ShortNameOf(string forename) => ShortNames.GetValueOrDefault(forename);

    internal static Community OneOf(Chance chance)
    {
        var drawn = chance.Below(All.Sum(community => community.Share));
        foreach (var community in All)
        {
            if ((drawn -= community.Share) < 0)
            {
                return community;
            }
        }
        return All[0];
    }

    private static string[] Words(string list) => list.Split(' ');
}
